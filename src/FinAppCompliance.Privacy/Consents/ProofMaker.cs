using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Consents;

/// <summary>Derives states, now and at past instants.</summary>
internal static class ProofMaker
{
    public static ConsentProof Prove(ConsentView now, PurposeId purpose, DateTimeOffset at, PrivacyOptions options)
    {
        ConsentEvent[] until = [.. now.History.Events.Where(occurred => occurred.Purpose == purpose && occurred.At <= at)];
        var then = now with { History = new(now.History.Person, now.History.Stamp, until), Now = at.ToUniversalTime() };
        var state = StateOf(then, purpose, options);
        var version = state.DecidedBy?.NoticeVersion ?? until.LastOrDefault()?.NoticeVersion;
        var notice = version is { } known ? now.Notices.Find(known) : now.Notices.At(at);
        return new(state, notice, until)
        {
            IsBound = until.All(occurred => now.Notices.Find(occurred.NoticeVersion)?.Hash == occurred.NoticeHash),
        };
    }

    public static ConsentState StateOf(ConsentView view, PurposeId purpose, PrivacyOptions options)
    {
        var consent = ConsentPosition.Fold(view.History.Span, purpose, view.Effective);
        return new()
        {
            Decision = view.Decide(purpose),
            Since = consent.Decided?.At,
            DecidedBy = consent.Decided,
            ValidUntil = consent.Decided is { Kind: ConsentEventKind.Given } given ? given.ValidUntil : null,
            RestsUntil = consent.RefusedAt + options.RestingPeriod,
            AskedSinceRefusal = consent.AskedSinceRefusal,
        };
    }
}
