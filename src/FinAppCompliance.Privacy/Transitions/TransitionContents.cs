namespace FinAppCompliance.Privacy.Transitions;

/// <summary>Says what every person is told.</summary>
internal static class TransitionContents
{
    /// <summary>Returns the contents; of an end without an application that stays when there is no succession.</summary>
    public static IEnumerable<TransitionContent> Of(HandlerSuccession? succession)
    {
        yield return TransitionContent.EndOfService;
        yield return TransitionContent.FateOfInformation;
        yield return TransitionContent.RemainingRights;
        yield return TransitionContent.Contact;
        if (succession is null)
        {
            yield break;
        }

        yield return TransitionContent.ApplicationThatStays;
        yield return TransitionContent.FateOfConsents;
        if (succession != HandlerSuccession.SameHandler)
        {
            yield return TransitionContent.Receiver;
        }
    }
}
