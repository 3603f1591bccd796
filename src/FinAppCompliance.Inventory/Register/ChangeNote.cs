namespace FinAppCompliance.Inventory.Register;

/// <summary>Says who changes the register and why; every change carries one.</summary>
/// <remarks>Immutable, validated at birth, compared by value, thread-safe.</remarks>
public sealed record ChangeNote
{
    /// <summary>Creates a note.</summary>
    /// <param name="by">Who changes: a user, service or role identifier of 1 to 150 characters without blanks.</param>
    /// <param name="why">Why, 1 to 2,000 characters.</param>
    /// <exception cref="ArgumentException">One of the texts is blank, too long or unsound.</exception>
    public ChangeNote(string by, string why)
    {
        By = SoundText.Identifier(by, nameof(by));
        Why = SoundText.Reason(why, nameof(why));
    }

    /// <summary>Gets who changes.</summary>
    public string By { get; }

    /// <summary>Gets why.</summary>
    public string Why { get; }
}
