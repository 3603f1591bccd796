namespace FinAppCompliance.Disclosure.SaleSessions;

/// <summary>One thing that happened during a sale, before the desk gives it a place and a time.</summary>
/// <remarks>Made by its factory methods only. Immutable, compared by value, thread-safe.</remarks>
public sealed record SaleAction
{
    private SaleAction(SaleStepKind kind, StepActor actor, string subject)
    {
        Kind = kind;
        Actor = actor;
        Subject = SoundText.Identifier(subject, nameof(subject));
    }

    /// <summary>Gets what happened.</summary>
    public SaleStepKind Kind { get; }

    /// <summary>Gets who did it.</summary>
    public StepActor Actor { get; }

    /// <summary>Gets the document, product or contract it was about.</summary>
    public string Subject { get; }

    /// <summary>Gets the version of the document; null where there is none.</summary>
    public string? Version { get; private init => field = SoundText.OptionalIdentifier(value, nameof(Version)); }

    /// <summary>Gets how long the page stayed in view; null where it does not apply or was not measured.</summary>
    public TimeSpan? Dwell { get; private init; }

    /// <summary>Gets the tolerance grade of the customer, 1 to 5; null where it does not apply.</summary>
    public int? Grade { get; private init; }

    /// <summary>Gets the first day of the assessment or contract; null where it does not apply.</summary>
    public DateOnly? From { get; private init; }

    /// <summary>Gets the first day on which the contract no longer holds; null where it does not apply or is open.</summary>
    public DateOnly? Until { get; private init; }

    /// <summary>A page was shown.</summary>
    /// <param name="documentId">The page.</param>
    /// <param name="version">Its version.</param>
    /// <param name="dwell">How long it stayed in view, zero to one day; null when not measured.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time in view is negative or longer than a day.</exception>
    public static SaleAction ShowPage(string documentId, string version, TimeSpan? dwell = null)
    {
        if (dwell < TimeSpan.Zero || dwell > TimeSpan.FromDays(1))
        {
            throw new ArgumentOutOfRangeException(nameof(dwell), dwell, "the time in view must lie between zero and one day");
        }

        return new(SaleStepKind.PageShown, StepActor.Platform, documentId) { Version = version, Dwell = dwell };
    }

    /// <summary>A text that must be disclosed was presented.</summary>
    /// <param name="documentId">The text.</param>
    /// <param name="version">Its version.</param>
    public static SaleAction PresentDisclosure(string documentId, string version) =>
        new(SaleStepKind.DisclosurePresented, StepActor.Platform, documentId) { Version = version };

    /// <summary>A presented text was confirmed.</summary>
    /// <param name="documentId">The text.</param>
    /// <param name="version">Its version.</param>
    /// <param name="actor">Who confirmed; anybody but the customer is refused by the desk.</param>
    public static SaleAction ConfirmDisclosure(string documentId, string version, StepActor actor = StepActor.Customer) =>
        new(SaleStepKind.DisclosureConfirmed, actor, documentId) { Version = version };

    /// <summary>The questionnaire was answered.</summary>
    /// <param name="questionnaireId">The questionnaire.</param>
    /// <param name="version">Its version.</param>
    /// <param name="toleranceGrade">The tolerance grade found, 1 (lowest) to 5.</param>
    /// <param name="answeredOn">The day on which it was answered, by the calendar of China.</param>
    /// <param name="actor">Who answered; anybody but the customer is refused by the desk.</param>
    /// <exception cref="ArgumentOutOfRangeException">The grade is not 1 to 5.</exception>
    public static SaleAction AssessCustomer(
        string questionnaireId, string version, int toleranceGrade, DateOnly answeredOn, StepActor actor = StepActor.Customer)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(toleranceGrade, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(toleranceGrade, 5);
        return new(SaleStepKind.SuitabilityAssessed, actor, questionnaireId) { Version = version, Grade = toleranceGrade, From = answeredOn };
    }

    /// <summary>Product and customer were found to match; the desk checks it against the grades it knows.</summary>
    /// <param name="productId">The product.</param>
    public static SaleAction MatchSuitability(string productId) => new(SaleStepKind.SuitabilityMatched, StepActor.Platform, productId);

    /// <summary>A warning was shown.</summary>
    /// <param name="documentId">The warning.</param>
    /// <param name="version">Its version.</param>
    public static SaleAction ShowWarning(string documentId, string version) =>
        new(SaleStepKind.WarningShown, StepActor.Platform, documentId) { Version = version };

    /// <summary>A shown warning was confirmed.</summary>
    /// <param name="documentId">The warning.</param>
    /// <param name="version">Its version.</param>
    /// <param name="actor">Who confirmed; anybody but the customer is refused by the desk.</param>
    public static SaleAction ConfirmWarning(string documentId, string version, StepActor actor = StepActor.Customer) =>
        new(SaleStepKind.WarningConfirmed, actor, documentId) { Version = version };

    /// <summary>An explanation was given.</summary>
    /// <param name="recordingId">Where the words are kept, such as the id of a chat or a recording.</param>
    /// <param name="actor">Who explained.</param>
    public static SaleAction Explain(string recordingId, StepActor actor) => new(SaleStepKind.ExplanationGiven, actor, recordingId);

    /// <summary>The contract was concluded.</summary>
    /// <param name="contractId">The contract or policy.</param>
    /// <param name="from">The first day of its term.</param>
    /// <param name="until">The first day after its term; null for a contract without agreed end.</param>
    /// <param name="actor">Who concluded; anybody but the customer is refused by the desk.</param>
    /// <exception cref="ArgumentException">The term ends before it begins.</exception>
    public static SaleAction ConcludeContract(string contractId, DateOnly from, DateOnly? until, StepActor actor = StepActor.Customer)
    {
        if (until <= from)
        {
            throw new ArgumentException("the term must end after it begins", nameof(until));
        }

        return new(SaleStepKind.ContractConcluded, actor, contractId) { From = from, Until = until };
    }

    /// <summary>The contract ended.</summary>
    /// <param name="contractId">The contract or policy.</param>
    /// <param name="endedOn">The first day on which it no longer held.</param>
    public static SaleAction EndContract(string contractId, DateOnly endedOn) =>
        new(SaleStepKind.ContractEnded, StepActor.Platform, contractId) { Until = endedOn };

    /// <summary>The customer left without concluding.</summary>
    /// <param name="productId">The product.</param>
    public static SaleAction Abandon(string productId) => new(SaleStepKind.Abandoned, StepActor.Customer, productId);

    /// <summary>Makes an action from what a store kept, without judging it.</summary>
    internal static SaleAction Restore(SaleStepRecord record) => new(record.Kind, record.Actor, record.Subject)
    {
        Version = record.Version,
        Dwell = record.Dwell,
        Grade = record.Grade,
        From = record.From,
        Until = record.Until,
    };
}
