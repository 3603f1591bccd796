using System.Globalization;
using System.Text;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Inventory.Lifecycle;

/// <summary>The life cycle of applications as a state machine: judges moves and draws itself from the same table.</summary>
/// <remarks>A move whose guard cannot be answered for lack of facts is not allowed. Pure and thread-safe.</remarks>
public static class LifecycleMachine
{
    /// <summary>Judges a move.</summary>
    /// <param name="file">The application with its records.</param>
    /// <param name="to">The state asked for.</param>
    /// <param name="day">The day of the move, by the calendar of China.</param>
    public static MoveVerdict Judge(ApplicationFile file, AppState to, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(file);
        var state = file.Application.State;
        var move = state.TryGet(out var from) ? LifecycleTable.Find(from, to) : null;
        return new(state, to, move is not null, move is null
            ? []
            : [.. move.Guards.Select(guard => new GuardOutcome(guard.Requirement, guard.Title, guard.Holds(file, day)))]);
    }

    /// <summary>Returns the states to which the table knows a move, in order.</summary>
    /// <param name="from">The present state.</param>
    public static IReadOnlyList<AppState> MovesFrom(AppState from) => [.. LifecycleTable.Moves.Where(move => move.From == from).Select(static move => move.To)];

    /// <summary>Draws the state machine as a Mermaid state diagram.</summary>
    /// <param name="language">The language of the labels.</param>
    /// <returns>Lines separated by line feeds, without a final one.</returns>
    public static string ToMermaid(Language language)
    {
        var text = new StringBuilder("stateDiagram-v2\n    [*] --> Proposed");
        if (language != Language.English)
        {
            foreach (var state in Enum.GetValues<AppState>())
            {
                text.Append(CultureInfo.InvariantCulture, $"\n    {state}: {Labels.Of(state).Zh}");
            }
        }

        foreach (var move in LifecycleTable.Moves)
        {
            var requirements = string.Join(", ", move.Guards.Select(static guard => guard.Requirement.Value).Distinct(StringComparer.Ordinal));
            text.Append(CultureInfo.InvariantCulture, $"\n    {move.From} --> {move.To}");
            text.Append(requirements.Length == 0 ? string.Empty : $": {requirements}");
        }

        foreach (var final in Enum.GetValues<AppState>().Where(static state => MovesFrom(state).Count == 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n    {final} --> [*]");
        }

        return text.ToString();
    }
}
