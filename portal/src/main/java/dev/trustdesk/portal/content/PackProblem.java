package dev.trustdesk.portal.content;

/** What is wrong with a file of the starter pack, and where. */
public record PackProblem(String path, int line, String reason) {
    @Override
    public String toString() {
        return "content/" + path + ":" + line + ": " + reason;
    }
}
