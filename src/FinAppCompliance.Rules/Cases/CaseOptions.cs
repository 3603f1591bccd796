using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Rules.Waivers;

namespace FinAppCompliance.Rules.Cases;

/// <summary>How cases, questions and the due list are made.</summary>
/// <remarks>Not thread-safe while it is written; read-only use is.</remarks>
public sealed class CaseOptions
{
    /// <summary>Gets or sets the calendar by which skipped days off are named; the built-in one unless set.</summary>
    public IWorkingCalendar Calendar { get; set; } = ChineseWorkingCalendar.BuiltIn;

    /// <summary>Gets or sets what is laid over findings; null for nothing.</summary>
    public ICaseOverlay? Overlay { get; set; }

    /// <summary>Gets the files in which facts stand; empty when nobody asks for lines.</summary>
    public IList<IFactPlaces> Places { get; } = [];

    /// <summary>Gets the waivers whose ends go into the due list; empty unless set.</summary>
    public IList<Waiver> Waivers { get; } = [];

    /// <summary>Gets or sets how many days the due list looks ahead, from 1 to 3,660; 90 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside.</exception>
    public int HorizonDays
    {
        get;
        set => field = value is >= 1 and <= 3660 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "write 1 to 3660 days");
    } = 90;

    /// <summary>Returns the place of a fact; null when no file holds it.</summary>
    /// <param name="address">Where in the register it is entered.</param>
    internal FactPlace? PlaceOf(RegisterAddress? address)
    {
        for (var at = 0; address is not null && at < Places.Count; at++)
        {
            if (Places[at].Find(address) is { } place)
            {
                return place;
            }
        }

        return null;
    }
}
