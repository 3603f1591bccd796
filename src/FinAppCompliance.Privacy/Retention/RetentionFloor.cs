using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Citations;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Retention;

/// <summary>A law by which records of one class are kept for some time at least, whatever a person asks.</summary>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
/// <param name="Class">The class of records.</param>
/// <param name="Limit">How long at least.</param>
/// <param name="Start">From what.</param>
/// <param name="Citation">The article.</param>
public sealed record RetentionFloor(RecordClass Class, TimeLimit Limit, RetentionStart Start, RegulatoryReference Citation)
{
    /// <summary>Gets the floors known here. An institution with more of them keeps such records on a lawful basis of their own.</summary>
    public static IReadOnlyList<RetentionFloor> All { get; } =
    [
        Years(RecordClass.CustomerIdentity, 10, RetentionStart.RelationEnd, "AML-34"),
        Years(RecordClass.Transaction, 10, RetentionStart.TransactionEnd, "AML-34"),
        Years(RecordClass.ShortInsurance, 5, RetentionStart.ContractEnd, "TRC-5"),
        Years(RecordClass.LongInsurance, 10, RetentionStart.ContractEnd, "TRC-5"),
        Years(RecordClass.ImpactAssessment, 3, RetentionStart.Collection, "PIPL-56"),
        Years(RecordClass.Provision, 3, RetentionStart.Collection, "NDR-12"),
    ];

    /// <summary>Returns the floor for a reader.</summary>
    public BilingualText Describe()
    {
        var length = Limit.Describe();
        var start = Labels.Of(Start);
        return new($"自{start.Zh}起至少保存{length.Zh}（{Citation.Requirement}）", $"kept for at least {length.En} from {start.En} ({Citation.Requirement})");
    }

    private static RetentionFloor Years(RecordClass records, int years, RetentionStart start, string requirement) =>
        new(records, new(years, TimeUnit.Years), start, PrivacyCitations.Get(requirement));
}
