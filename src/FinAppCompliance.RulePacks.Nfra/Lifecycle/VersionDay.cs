using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Tells from which day the duties of a version's development apply.</summary>
internal static class VersionDay
{
    /// <summary>The day of the release; while the version is not released, the day of the build.</summary>
    internal static Fact<DateOnly> Of(in RuleContext<AppVersion> context)
    {
        var released = DutyArising.DayOf(context.Subject.ReleasedAt);
        var built = context.Subject.BuiltOn;
        if (released.HasValue)
        {
            return released;
        }

        // A release follows its build, so a build while the Notice was in force settles the question.
        return released.IsAbsent ? built.HasValue ? built : Fact<DateOnly>.Absent
            : built.TryGet(out var day) && !(day < context.InForceFrom) ? built : Fact<DateOnly>.Unknown;
    }
}
