using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Incidents;
using FinAppCompliance.Privacy.Rights;

namespace FinAppCompliance.Privacy.Cases;

/// <summary>One thing that was done in a case. Steps are added and never changed.</summary>
/// <remarks>Made by the methods below; the register states the instant. Immutable; equality is by value.</remarks>
public sealed record CaseStep
{
    /// <summary>Gets what was done.</summary>
    public required CaseStepKind Kind { get; init; }

    /// <summary>Gets who did it: a staff or role identifier.</summary>
    public required string By { get; init; }

    /// <summary>Gets when it was recorded, in UTC; stated by the register, never earlier than the step before.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Gets the reason, for a reader; null where none is needed.</summary>
    public BilingualText? Reason { get; init; }

    /// <summary>Gets the extension proposed; null for none.</summary>
    public TimeLimit? Extension { get; init; }

    /// <summary>Gets the result decided; pending for other steps.</summary>
    public RequestResult Result { get; init; }

    /// <summary>Gets the conditions of a move of data that were found to be met (NDR 25).</summary>
    public FactList<PortabilityCondition> Conditions { get; init; } = [];

    /// <summary>Gets the evidence of sending; null for other steps.</summary>
    public SendingEvidence? Evidence { get; init; }

    /// <summary>Gets the id of the clock rule that a report or notification serves; null for answers to a person.</summary>
    public string? ClockRule { get; init; }

    /// <summary>Gets what a report or notification said.</summary>
    public FactList<ReportContent> Contents { get; init; } = [];

    /// <summary>Gets what is now known of an incident; null for other steps.</summary>
    public IncidentFacts? Facts { get; init; }

    /// <summary>Records that identity was verified.</summary>
    /// <param name="by">Who verified it.</param>
    public static CaseStep IdentityVerified(string by) => new() { Kind = CaseStepKind.IdentityVerified, By = by };

    /// <summary>Records that a complaint is complex, which gives it the longer time.</summary>
    /// <param name="by">Who found so.</param>
    /// <param name="reason">Why.</param>
    public static CaseStep MarkedComplex(string by, BilingualText reason) => new() { Kind = CaseStepKind.MarkedComplex, By = by, Reason = reason };

    /// <summary>Proposes more time for a request or a complaint.</summary>
    /// <param name="by">Who proposes it.</param>
    /// <param name="extension">How much more.</param>
    /// <param name="reason">Why.</param>
    public static CaseStep ExtensionProposed(string by, TimeLimit extension, BilingualText reason) =>
        new() { Kind = CaseStepKind.ApprovalProposed, By = by, Extension = extension, Reason = reason };

    /// <summary>Proposes not to tell the persons, because harm is effectively avoided (PIPL 57).</summary>
    /// <param name="by">Who proposes it.</param>
    /// <param name="reason">By what measures harm is avoided.</param>
    public static CaseStep SkippingPersonsProposed(string by, BilingualText reason) =>
        new() { Kind = CaseStepKind.ApprovalProposed, By = by, Reason = reason };

    /// <summary>Approves what was proposed.</summary>
    /// <param name="by">Who approves it: neither who proposed it nor who handles the case.</param>
    public static CaseStep ApprovalGiven(string by) => new() { Kind = CaseStepKind.ApprovalGiven, By = by };

    /// <summary>Denies what was proposed.</summary>
    /// <param name="by">Who denies it: neither who proposed it nor who handles the case.</param>
    public static CaseStep ApprovalDenied(string by) => new() { Kind = CaseStepKind.ApprovalDenied, By = by };

    /// <summary>Decides a request or a complaint.</summary>
    /// <param name="by">Who decides.</param>
    /// <param name="result">The result.</param>
    /// <param name="reason">Why; needed unless all was fulfilled (PIPL 50).</param>
    public static CaseStep Decided(string by, RequestResult result, BilingualText? reason = null) =>
        new() { Kind = CaseStepKind.Decided, By = by, Result = result, Reason = reason };

    /// <summary>Records that the answer was sent to the person.</summary>
    /// <param name="by">Who sent it.</param>
    /// <param name="evidence">The evidence.</param>
    public static CaseStep Answered(string by, SendingEvidence evidence) => new() { Kind = CaseStepKind.Sent, By = by, Evidence = evidence };

    /// <summary>Records that a report or a notification of an incident was sent.</summary>
    /// <param name="by">Who sent it.</param>
    /// <param name="clockRule">The rule that it serves, such as <c>dsm-69-first</c>.</param>
    /// <param name="evidence">The evidence.</param>
    /// <param name="contents">What it said.</param>
    public static CaseStep Reported(string by, string clockRule, SendingEvidence evidence, FactList<ReportContent> contents) =>
        new() { Kind = CaseStepKind.Sent, By = by, ClockRule = clockRule, Evidence = evidence, Contents = contents };

    /// <summary>Records that the person took the request or the complaint back.</summary>
    /// <param name="by">Who took note.</param>
    public static CaseStep WithdrawnByPerson(string by) => new() { Kind = CaseStepKind.WithdrawnByPerson, By = by };

    /// <summary>Records what is now known of an incident; the facts before stay in the file.</summary>
    /// <param name="by">Who found out.</param>
    /// <param name="facts">All facts, not only the new ones.</param>
    public static CaseStep FactsRevised(string by, IncidentFacts facts) => new() { Kind = CaseStepKind.FactsRevised, By = by, Facts = facts };

    /// <summary>Records that an incident was contained.</summary>
    /// <param name="by">Who contained it.</param>
    public static CaseStep Contained(string by) => new() { Kind = CaseStepKind.Contained, By = by };

    /// <summary>Records that handling of an incident ended.</summary>
    /// <param name="by">Who ended it.</param>
    public static CaseStep HandlingEnded(string by) => new() { Kind = CaseStepKind.HandlingEnded, By = by };

    /// <summary>Closes the file of an incident, which every open report prevents.</summary>
    /// <param name="by">Who closes it.</param>
    public static CaseStep FileClosed(string by) => new() { Kind = CaseStepKind.FileClosed, By = by };
}
