using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Citations;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Retention;

/// <summary>Decides on held information: kept as short as the purpose needs, and as long as a law wants.</summary>
/// <remarks>Pure and thread-safe. A floor of the law overrides every ground of deletion, a person's request included.</remarks>
public sealed class RetentionJudge
{
    private readonly IWorkingCalendar _calendar;

    /// <summary>Creates a judge.</summary>
    /// <param name="calendar">The working calendar; the built-in one of mainland China when null.</param>
    public RetentionJudge(IWorkingCalendar? calendar = null) => _calendar = calendar ?? ChineseWorkingCalendar.BuiltIn;

    /// <summary>Decides.</summary>
    /// <param name="held">The information.</param>
    /// <param name="purpose">The purpose as a notice states it; null when no notice ever listed it.</param>
    /// <param name="grounds">Why it may have to be deleted before its term ends.</param>
    /// <param name="asOf">The instant.</param>
    public RetentionDecision Decide(HeldInformation held, ProcessingPurpose? purpose, DeletionGrounds grounds, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(held);
        var over = IsOver(held, purpose, grounds, asOf);
        var (keeps, floor, through) = Floor(held, asOf);
        if (over.IsFalse)
        {
            return Conclude(held, purpose, RetentionVerdict.KeepForPurpose, "PIPL-19", new("处理目的尚未实现或者保存期限未届满", "the purpose is not fulfilled and its term not over"));
        }

        if (over.IsUnknown || keeps.IsUnknown)
        {
            return Conclude(held, purpose, RetentionVerdict.Undetermined, "PIPL-47", Missing(held, over, floor));
        }

        if (keeps.IsTrue)
        {
            return Conclude(held, purpose, RetentionVerdict.KeepByLaw, floor!.Citation.Requirement.Value, Kept(floor, through)) with { Floor = floor, KeptThrough = through };
        }

        var anonymises = purpose?.Retention?.AtEnd == RetentionOutcome.Anonymise && (grounds & DeletionGrounds.PersonAsked) == 0;
        return anonymises
            ? Conclude(held, purpose, RetentionVerdict.Anonymise, "PIPL-47", new("应当匿名化", "it must be anonymised"))
            : Conclude(held, purpose, RetentionVerdict.Delete, "PIPL-47", new("应当删除", "it must be deleted"));
    }

    private static BilingualText Kept(RetentionFloor floor, Fact<DateOnly> through)
    {
        var (rule, day) = (floor.Describe(), through.HasValue ? $"{through}" : null);
        return new(
            $"法律要求{rule.Zh}，{(day is null ? "该期限尚未起算" : $"保存至{day}")}；在此之前仅存储并采取必要的安全保护措施，不作其他处理",
            $"the law wants it {rule.En}, {(day is null ? "and that time has not begun to run" : $"through {day}")}; until then it is only stored and protected");
    }

    private static BilingualText Missing(HeldInformation held, Tri over, RetentionFloor? floor) =>
        !held.Class.HasValue || held.Class.Value == RecordClass.Unclassified ? new("记录类别未知，请先分类", "the class of the record is missing; classify it first")
        : over.IsUnknown ? new("目的、保存期限或者起算时点不明", "the basis, the term or the event from which it runs is missing")
        : new($"不知道{floor!.Describe().Zh}是否届满", $"it is not known whether the time is over: {floor.Describe().En}");

    private static RetentionDecision Conclude(HeldInformation held, ProcessingPurpose? purpose, RetentionVerdict verdict, string requirement, BilingualText reason) => new()
    {
        HeldId = held.Id,
        Purpose = held.Purpose,
        Title = purpose?.Title,
        Verdict = verdict,
        Reason = reason,
        Citation = PrivacyCitations.Get(requirement),
    };

    /// <summary>Says whether the purpose is over; a purpose that no notice lists never began.</summary>
    private Tri IsOver(HeldInformation held, ProcessingPurpose? purpose, DeletionGrounds grounds, DateTimeOffset asOf)
    {
        if (purpose is null || (grounds & (DeletionGrounds.ServiceEnded | DeletionGrounds.Unlawful)) != 0)
        {
            return true;
        }

        var ended = (grounds & (DeletionGrounds.PersonAsked | DeletionGrounds.ConsentEnded)) != 0;
        return (ended & purpose.Basis == LawfulBasis.Consent) | IsTermOver(held, purpose.Retention, asOf);
    }

    private Tri IsTermOver(HeldInformation held, RetentionTerm? term, DateTimeOffset asOf) =>
        term is { IsUntilWithdrawn: true } ? false
        : term?.Limit is { } limit ? IsPast(held.EventOf(term.Start), limit, asOf)
        : Tri.Unknown;

    private Tri IsPast(Fact<DateTimeOffset> start, TimeLimit limit, DateTimeOffset asOf) =>
        start.IsUnknown ? Tri.Unknown
        : !start.TryGet(out var from) ? false // it has not begun
        : limit.From(from, _calendar).TryGet(out var due) ? due.HasPassedAt(asOf) : Tri.Unknown;

    private (Tri Keeps, RetentionFloor? Floor, Fact<DateOnly> Through) Floor(HeldInformation held, DateTimeOffset asOf)
    {
        if (!held.Class.HasValue || held.Class.Value == RecordClass.Unclassified)
        {
            return (Tri.Unknown, null, Fact<DateOnly>.Unknown);
        }

        var floor = RetentionFloor.All.FirstOrDefault(floor => floor.Class == held.Class.Value);
        if (floor is null)
        {
            return (false, null, Fact<DateOnly>.Absent);
        }

        var start = held.EventOf(floor.Start);
        var through = start.TryGet(out var from) && floor.Limit.From(from, _calendar).TryGet(out var due) ? due.LastDay : Fact<DateOnly>.Absent;
        return (!IsPast(start, floor.Limit, asOf), floor, through);
    }
}
