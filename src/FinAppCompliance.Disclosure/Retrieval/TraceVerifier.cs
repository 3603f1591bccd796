using FinAppCompliance.Disclosure.SaleSessions;

namespace FinAppCompliance.Disclosure.Retrieval;

/// <summary>Verifies the hash chain of a session against a seal kept elsewhere.</summary>
public static class TraceVerifier
{
    /// <summary>Computes every hash afresh and compares.</summary>
    /// <param name="session">The session.</param>
    /// <param name="seal">The seal kept outside the store; null when there is none.</param>
    /// <returns>What was found; a session is proved unchanged only against a seal.</returns>
    public static TraceVerification Verify(SaleSession session, SessionSeal? seal)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (session.Destruction is not null)
        {
            return new(TraceIntegrity.Destroyed, null);
        }

        var previous = StepEncoding.HashOpening(session.Opening);
        var earliest = session.Opening.OpenedAt;
        var sealMet = seal is { Length: 0 } && seal.Head == previous;
        for (var index = 0; index < session.Steps.Length; index++)
        {
            var step = session.Steps[index];
            if (step.Sequence != index || step.At < earliest || step.Hash != StepEncoding.HashStep(step, previous, session.Opening.SessionId))
            {
                return new(TraceIntegrity.Altered, index);
            }

            previous = step.Hash;
            earliest = step.At;
            sealMet |= seal?.Length == index + 1 && seal.Head == previous;
        }

        return Compare(session, seal, sealMet);
    }

    private static TraceVerification Compare(SaleSession session, SessionSeal? seal, bool sealMet)
    {
        if (seal is null)
        {
            return new(TraceIntegrity.ChainedWithoutSeal, null);
        }

        if (!sealMet || !string.Equals(seal.SessionId, session.Opening.SessionId, StringComparison.Ordinal))
        {
            return new(TraceIntegrity.SealBroken, Math.Min(seal.Length, session.Steps.Length));
        }

        return new(seal.Length == session.Steps.Length ? TraceIntegrity.Intact : TraceIntegrity.ContinuesSeal, null);
    }
}
