import dev.trustdesk.portal.PortalApplication;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** The application, started in this JVM by its own {@code main}, with whatever its environment says. */
final class Shipped {

    private Shipped() {}

    /** Empty of samples, and ready. */
    static ConfigurableApplicationContext start(ExecuteListener statements) {
        var ready = new CompletableFuture<ConfigurableApplicationContext>();
        var listener = new SpringApplicationRunListener() {
            @Override
            public void contextPrepared(ConfigurableApplicationContext context) {
                ExecuteListenerProvider provider = () -> statements;
                context.getBeanFactory().registerSingleton("statements", provider);
            }

            @Override
            public void ready(ConfigurableApplicationContext context, Duration timeTaken) {
                ready.complete(context);
            }
        };
        SpringApplication.withHook(started -> listener, () -> PortalApplication.main(new String[] {"--empty"}));
        return ready.join();
    }

    /** What this thread does from now on, one of the trial's accounts does. */
    static void signIn(ConfigurableApplicationContext application, String mail) {
        var user = application.getBean(UserDetailsService.class).loadUserByUsername(mail);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, "", user.getAuthorities()));
    }
}
