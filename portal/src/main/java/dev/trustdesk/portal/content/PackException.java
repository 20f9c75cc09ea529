package dev.trustdesk.portal.content;

/** Reading one document of the pack stops here; the reader turns it into a {@link PackProblem} and goes on with the next. */
public class PackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient PackProblem problem;

    PackException(PackProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    PackProblem problem() {
        return problem;
    }
}
