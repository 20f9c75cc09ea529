package dev.trustdesk.portal.platform;

/**
 * A word that is looked for, or a part of it, which is weaker evidence of the same word.
 *
 * @param word which of the words, counted from 0
 * @param share how much of the word it is: 1 for the whole word
 */
public record SearchPiece(int word, String text, double share) {

    public boolean isWhole() {
        return share == 1;
    }
}
