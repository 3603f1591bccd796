using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Inventory.Filings;

/// <summary>Recipients and states that several duties share.</summary>
internal static class DutyParts
{
    public static BilingualText Regulator { get; } = new("金融监管总局或其派出机构", "NFRA or its dispatched agency");

    public static BilingualText Own { get; } = new("本机构牵头管理部门", "the institution's own lead department");

    public static BilingualText Public { get; } = new("社会公众", "the public");

    /// <summary>Says where a duty in days stands.</summary>
    public static DutyState StateOf(Domain.Facts.Fact<DateOnly> due, Domain.Facts.Fact<DateOnly> done, DateOnly today)
    {
        if (!due.TryGet(out var last) || done.IsUnknown)
        {
            return DutyState.Undetermined;
        }

        if (done.TryGet(out var day) && day <= today)
        {
            return day <= last ? DutyState.Done : DutyState.DoneLate;
        }

        return today <= last ? DutyState.Due : DutyState.Overdue;
    }
}
