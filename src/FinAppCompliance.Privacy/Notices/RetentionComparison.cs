using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Notices;

/// <summary>Says whether one retention is longer than another; what cannot be compared counts as longer.</summary>
internal static class RetentionComparison
{
    public static PurposeChanges Compare(RetentionTerm before, RetentionTerm after)
    {
        if (before == after)
        {
            return PurposeChanges.None;
        }

        if (before.Limit is { } old && after.Limit is { } now && before.Start == after.Start && Days(old) is { } oldDays && Days(now) is { } newDays)
        {
            return newDays > oldDays ? PurposeChanges.RetentionLonger : PurposeChanges.RetentionShorter;
        }

        var sameLength = before.Limit == after.Limit && before.Start == after.Start && before.Method == after.Method;
        return sameLength ? PurposeChanges.RetentionShorter : PurposeChanges.RetentionLonger;
    }

    /// <summary>Months and years compare exactly with each other and roughly with days; working days compare with nothing else.</summary>
    private static double? Days(TimeLimit limit) => limit.Unit switch
    {
        TimeUnit.Minutes => limit.Amount / 1440.0,
        TimeUnit.Hours => limit.Amount / 24.0,
        TimeUnit.CalendarDays => limit.Amount,
        TimeUnit.Months => limit.Amount * (365.25 / 12),
        TimeUnit.Years => limit.Amount * 365.25,
        _ => null,
    };
}
