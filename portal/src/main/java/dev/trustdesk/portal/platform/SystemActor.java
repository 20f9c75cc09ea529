package dev.trustdesk.portal.platform;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets the application call its own services with an explicit principal: jobs and imports have no signed-in account. */
public final class SystemActor {

    private SystemActor() {}

    /** Runs {@code work} as {@code system:name}, and puts the caller's own identity back. */
    public static <T> T call(String name, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                "system:" + name, "", List.of(new SimpleGrantedAuthority("ROLE_SYSTEM"))));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public static void run(String name, Runnable work) {
        call(name, () -> {
            work.run();
            return true;
        });
    }
}
