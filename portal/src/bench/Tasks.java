import dev.trustdesk.portal.platform.ScheduledTask;
import dev.trustdesk.portal.platform.SystemActor;
import dev.trustdesk.portal.platform.Tally;
import java.time.Instant;
import org.springframework.context.ApplicationContext;

/** The application's own jobs, run when the bench says so. */
record Tasks(ApplicationContext application) {

    Tally run(String name, Instant now) {
        var task = application.getBeansOfType(ScheduledTask.class).values().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return SystemActor.call(name, () -> task.run(now));
    }
}
