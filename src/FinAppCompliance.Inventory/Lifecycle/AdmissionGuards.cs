using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Inventory.Lifecycle;

/// <summary>The guards of admission.</summary>
internal static class AdmissionGuards
{
    public static Guard AdmissionApproved { get; } = new(
        "N99-02.2", "已有批准的准入决定", "an approved admission decision is on record",
        static (file, day) => Exists(file.Of<AdmissionDecision>(), decision => IsDecided(decision, file, day) & IsApproved(decision.Result)));

    public static Guard AdmissionRejected { get; } = new(
        "N99-02.2", "已有不予准入的决定", "a refusing admission decision is on record",
        static (file, day) => Exists(file.Of<AdmissionDecision>(), decision => IsDecided(decision, file, day) & decision.Result == DecisionResult.Rejected));

    public static Guard PlanEntry { get; } = new(
        "N99-02.4", "已列入建设规划", "the application is traced to a plan entry",
        static (file, _) => Exists(file.Of<PlannedConstruction>(), plan => IsOf(plan.Application, file)));

    /// <summary>Says whether some record meets a condition; a register without such records answers no.</summary>
    public static Tri Exists<T>(IEnumerable<T> records, Func<T, Tri> condition)
    {
        var result = Tri.False;
        foreach (var record in records)
        {
            result |= condition(record);
        }

        return result;
    }

    /// <summary>Says whether every record meets a condition; true without records.</summary>
    public static Tri All<T>(IEnumerable<T> records, Func<T, Tri> condition)
    {
        var result = Tri.True;
        foreach (var record in records)
        {
            result &= condition(record);
        }

        return result;
    }

    /// <summary>Says whether a reference points to the file's application.</summary>
    public static Tri IsOf(Fact<Domain.Register.Ref<MobileApplication>> reference, ApplicationFile file) => reference == file.Application.Id;

    /// <summary>Says whether a result is an approval, with or without conditions.</summary>
    public static Tri IsApproved(Fact<DecisionResult> result) => result == DecisionResult.Approved | result == DecisionResult.ApprovedWithConditions;

    private static Tri IsDecided(AdmissionDecision decision, ApplicationFile file, DateOnly day) =>
        (Tri)(decision.Application.Id == file.Application.Id) & decision.DecidedOn <= day;
}
