using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>A calendar that remembers the year it lacked, so that an undetermined verdict can name it.</summary>
/// <remarks>Belongs to one frame that asks for reasons, which one thread uses.</remarks>
internal sealed class CalendarWitness(IWorkingCalendar calendar) : IWorkingCalendar
{
    /// <summary>Gets the first year asked for in vain since the last <see cref="Forget"/>; null for none.</summary>
    internal int? MissingYear { get; private set; }

    public Tri IsWorkingDay(DateOnly day)
    {
        var answer = calendar.IsWorkingDay(day);
        if (answer.IsUnknown)
        {
            MissingYear ??= day.Year;
        }

        return answer;
    }

    internal void Forget() => MissingYear = null;
}
