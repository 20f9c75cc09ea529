package dev.trustdesk.portal.identity;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.stereotype.Component;

/** Lets Spring Security use up a {@linkplain SignInLinks link}. Its own services keep tokens in clear and let disabled accounts in. */
@Component
class SignInTokens implements OneTimeTokenService {
    private final SignInLinks links;
    private final Clock clock;

    SignInTokens(SignInLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /** Never called: links are made by {@link SignInLinks}, which gives nobody the token but its owner. */
    @Override
    public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable OneTimeToken consume(OneTimeTokenAuthenticationToken presented) {
        var token = presented.getTokenValue();
        if (token == null) {
            return null;
        }
        return links.use(token)
                .map(account -> new DefaultOneTimeToken(token, account.email(), clock.instant()))
                .orElse(null);
    }
}
