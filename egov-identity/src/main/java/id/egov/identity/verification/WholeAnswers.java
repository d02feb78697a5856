package id.egov.identity.verification;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes an adapter at less than its word: every element that was asked has an answer, others have
 * none, and what an adapter throws stays inside with its text, which may have the number in it.
 */
final class WholeAnswers implements IdentityVerifier {

  private final IdentityVerifier office;

  WholeAnswers(IdentityVerifier office) {
    this.office = office;
  }

  @Override
  public VerificationOutcome verify(VerificationRequest request) {
    VerificationOutcome outcome = askQuietly(request);
    if (outcome == null) {
      return VerificationOutcome.Failed.because(VerificationFailure.UNAVAILABLE);
    }
    return outcome instanceof VerificationOutcome.Answered answered
        ? whole(request, answered)
        : outcome;
  }

  private @Nullable VerificationOutcome askQuietly(VerificationRequest request) {
    try {
      return office.verify(request);
    } catch (RuntimeException e) {
      return null;
    }
  }

  private static VerificationOutcome whole(
      VerificationRequest request, VerificationOutcome.Answered answered) {
    Map<IdentityElement, ElementAnswer> answers = new EnumMap<>(IdentityElement.class);
    for (IdentityElement element : request.elements()) {
      ElementAnswer answer = answered.answers().get(element);
      answers.put(element, answer == null ? ElementAnswer.UNKNOWN : answer);
    }
    return new VerificationOutcome.Answered(answers, answered.at());
  }
}
