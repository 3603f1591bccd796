using FinAppCompliance.Privacy.Persons;

namespace FinAppCompliance.Privacy.Consents;

/// <summary>What the person did on the screen when answering a prompt.</summary>
/// <remarks>Immutable; equality is by value. Holds no free text of the person.</remarks>
public sealed record ConsentAct
{
    /// <summary>Describes an act.</summary>
    /// <param name="gesture">The act; none is refused as a consent.</param>
    /// <param name="screen">The screen with its version, such as <c>face-login@7</c>; not blank.</param>
    public ConsentAct(ConsentGesture gesture, string screen)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(screen);
        Gesture = gesture;
        Screen = screen;
    }

    /// <summary>Gets the act.</summary>
    public ConsentGesture Gesture { get; }

    /// <summary>Gets the screen with its version.</summary>
    public string Screen { get; }

    /// <summary>Gets the version of the application; null when it is not known.</summary>
    public string? AppVersion { get; init; }

    /// <summary>Gets the guardian who acted; null when the person did.</summary>
    [PersonalInformation]
    public PersonPseudonym? Guardian { get; init; }
}
