using System.Collections.Immutable;

namespace FinAppCompliance.Inventory.Projects;

/// <summary>A project's checklist and the stage that follows from it.</summary>
/// <remarks>Immutable and thread-safe; compared by reference.</remarks>
public sealed class ProjectState
{
    private ProjectState(ProjectStage stage, ImmutableArray<ChecklistEntry> checklist)
    {
        Stage = stage;
        Checklist = checklist;
    }

    /// <summary>Gets how far the project has come.</summary>
    public ProjectStage Stage { get; }

    /// <summary>Gets the entries, in the order of the work.</summary>
    public ImmutableArray<ChecklistEntry> Checklist { get; }

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
