using System.Collections.Immutable;

namespace FinAppCompliance.Inventory.Projects;

/// <summary>A project's checklist and the stage that follows from it.</summary>
/// <remarks>Immutable and thread-safe; compared by reference of the list.</remarks>
/// <param name="Stage">How far the project has come.</param>
/// <param name="Checklist">The entries, in the order of the work.</param>
public sealed record ProjectState(ProjectStage Stage, ImmutableArray<ChecklistEntry> Checklist)
{
    /// <summary>Gets the entries that are not known to be done.</summary>
    public IEnumerable<ChecklistEntry> Open => Checklist.Where(static entry => !entry.IsDone.IsTrue);

    internal static ProjectState Of(ImmutableArray<ChecklistEntry> checklist, bool isCarriedOut)
    {
        var isComplete = checklist.All(static entry => entry.IsDone.IsTrue);
        var stage = (isCarriedOut, isComplete) switch
        {
            (true, true) => ProjectStage.CarriedOut,
            (true, false) => ProjectStage.CarriedOutIncomplete,
            (false, true) => ProjectStage.Ready,
            _ => ProjectStage.Preparing,
        };
        return new(stage, checklist);
    }
}
