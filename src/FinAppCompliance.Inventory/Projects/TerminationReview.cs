using System.Collections.Immutable;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Inventory.Projects;

/// <summary>Derives the checklist and stage of a termination: the four-part file with the platforms (N99-09.4). Pure and thread-safe.</summary>
/// <param name="options">The settings.</param>
public sealed class TerminationReview(InventoryOptions options)
{
    /// <summary>Judges a project.</summary>
    /// <param name="project">The project.</param>
    /// <param name="listings">The listings on record, of any application.</param>
    /// <param name="day">The day of the question.</param>
    public ProjectState Judge(TerminationProject project, IEnumerable<DistributionListing> listings, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(listings);
        var own = listings.Where(listing => listing.Application.Id == project.Application.Id).ToArray();
        var removal = FirstRemoval(project, own);
        ImmutableArray<ChecklistEntry> checklist =
        [
            Entry("N99-09.4", "第一部分：风险评估", "part one: risk assessment", In(project.RiskAssessedOn, removal, day), removal),
            Entry("N99-09.4", "第二部分：数据迁移", "part two: data migration", In(project.DataMigratedOn, removal, day) | project.DataMigrationNotNeeded == true, removal),
            Entry("N99-09.4", "第三部分：隐私保护", "part three: privacy protection", In(project.PrivacyProtectedOn, removal, day), removal),
            Entry("N99-09.4", "第四部分：用户告知", "part four: user notice", IsToldInTime(project, removal, day), NoticeDue(removal)),
            Entry("N99-09.4", "已与各分发平台协调下架", "removal is agreed with each platform", ArePlatformsAgreed(project, own, day), removal),
            .. IsAnyRemoved(removal, day) ? Afterwards(project, own, day) : [],
        ];
        return ProjectState.Of(checklist, IsAnyRemoved(removal, day));
    }

    private static bool IsAnyRemoved(Fact<DateOnly> removal, DateOnly day) => (removal <= day).IsTrue;

    private static IEnumerable<ChecklistEntry> Afterwards(TerminationProject project, DistributionListing[] listings, DateOnly day)
    {
        var end = ChinaStandardTime.StartOf(day.AddDays(1));
        var allRemoved = Tri.True;
        foreach (var listing in listings)
        {
            allRemoved &= listing.ListedAt.IsAbsent | listing.RemovedAt < end;
        }

        yield return Entry("N99-09.4", "各分发平台均已下架", "every listing is removed", allRemoved, Fact<DateOnly>.Absent);
        yield return Entry("DSM-25", "已停止收集数据", "collection of data has stopped", project.CollectionStoppedOn <= day, Fact<DateOnly>.Absent);
        yield return Entry("PIPL-47", "剩余个人信息已删除或封存", "remaining personal information is deleted or sealed", project.DataDisposedOn <= day, Fact<DateOnly>.Absent);
    }

    private static Fact<DateOnly> FirstRemoval(TerminationProject project, DistributionListing[] listings)
    {
        var days = project.Removals.Items.ToArray().Where(static removal => removal.RemovedOn.HasValue).Select(static removal => removal.RemovedOn.Value)
            .Concat(listings.Where(static listing => listing.RemovedAt.HasValue).Select(static listing => ChinaStandardTime.DateOf(listing.RemovedAt.Value)))
            .ToArray();
        return days.Length == 0 ? Fact<DateOnly>.Absent : days.Min();
    }

    private static Tri In(Fact<DateOnly> step, Fact<DateOnly> removal, DateOnly day) =>
        removal.TryGet(out var removed) ? step <= removed & step <= day : step <= day;

    private static Tri ArePlatformsAgreed(TerminationProject project, DistributionListing[] listings, DateOnly day)
    {
        var agreed = project.Removals.All(removal => removal.CoordinatedOn <= day);
        foreach (var listing in listings.Where(static listing => listing.Platform.HasValue && !listing.ListedAt.IsAbsent))
        {
            agreed &= project.Removals.Any(removal => removal.Platform == listing.Platform.Value);
        }

        return agreed;
    }

    private Tri IsToldInTime(TerminationProject project, Fact<DateOnly> removal, DateOnly day)
    {
        if (!project.UserNotice.TryGet(out var notice))
        {
            return project.UserNotice.Exists;
        }

        return notice.PublishedOn <= (removal.TryGet(out var removed) ? removed : day).AddDays(-options.UserNoticeDays);
    }

    private Fact<DateOnly> NoticeDue(Fact<DateOnly> removal) =>
        removal.TryGet(out var removed) ? removed.AddDays(-options.UserNoticeDays) : removal;

    private static ChecklistEntry Entry(string requirement, string zh, string en, Tri isDone, Fact<DateOnly> due) =>
        new(RequirementId.Parse(requirement), new BilingualText(zh, en), isDone, due);
}
