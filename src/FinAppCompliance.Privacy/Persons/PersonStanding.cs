using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Privacy.Persons;

/// <summary>What must be known of a person before a consent counts: on which side of the fourteenth birthday, and who guards.</summary>
/// <remarks>The default value knows nothing, and then nothing is permitted on consent. Immutable and thread-safe.</remarks>
/// <param name="TurnsFourteenOn">
/// The fourteenth birthday; absent when it is known to be over and the day is not kept (least information); unknown when
/// the age was never established.
/// </param>
/// <param name="Guardian">The parent or other guardian who may consent; absent when there is none on record.</param>
public readonly record struct PersonStanding(Fact<DateOnly> TurnsFourteenOn, Fact<PersonPseudonym> Guardian)
{
    /// <summary>Gets the standing of a person who is known to be fourteen or older.</summary>
    public static PersonStanding FourteenOrOlder { get; } = new(Fact<DateOnly>.Absent, Fact<PersonPseudonym>.Absent);

    /// <summary>Returns the standing of a person who is or was under fourteen.</summary>
    /// <param name="turnsFourteenOn">The fourteenth birthday.</param>
    /// <param name="guardian">The parent or other guardian.</param>
    public static PersonStanding Child(DateOnly turnsFourteenOn, PersonPseudonym guardian) =>
        new(turnsFourteenOn, guardian.Required(nameof(guardian)));

    /// <summary>Says whether the person is under fourteen at an instant, by the calendar of China.</summary>
    /// <param name="instant">The instant.</param>
    public Tri IsUnderFourteenAt(DateTimeOffset instant) => TurnsFourteenOn.IsAbsent
        ? Tri.False
        : TurnsFourteenOn > ChinaStandardTime.DateOf(instant);
}
