using FinAppCompliance.Privacy.Persons;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Consents;

/// <summary>One thing that happened to the consent of one person to one purpose. Events are added and never changed.</summary>
/// <remarks>
/// Made by <see cref="ConsentRegister"/>; stores only bring them back. <see cref="ConsentHistory"/> refuses events that
/// could not have been recorded. Immutable; equality is by value.
/// </remarks>
public sealed record ConsentEvent
{
    /// <summary>Gets the id, unique for the person; a second event with the same id is the same event.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the person.</summary>
    [PersonalInformation]
    public required PersonPseudonym Person { get; init; }

    /// <summary>Gets the purpose.</summary>
    public required PurposeId Purpose { get; init; }

    /// <summary>Gets what happened.</summary>
    public required ConsentEventKind Kind { get; init; }

    /// <summary>Gets the instant, in UTC; for one person later than that of every event recorded before, even when the clock was set back.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets the version of the notice to which the event is bound; one or more.</summary>
    public required int NoticeVersion { get; init; }

    /// <summary>Gets the hash of that notice.</summary>
    public required string NoticeHash { get; init; }

    /// <summary>Gets the form that was asked for or given.</summary>
    public ConsentForm Form { get; init; }

    /// <summary>Gets the act; none except for a consent or a refusal.</summary>
    public ConsentGesture Gesture { get; init; }

    /// <summary>Gets the prompt that was planned or answered; null for events without one.</summary>
    public string? PromptId { get; init; }

    /// <summary>Gets the instant from which the prompt or the consent no longer holds; null for none.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>Gets the screen with its version; null where nobody acted on one.</summary>
    public string? Screen { get; init; }

    /// <summary>Gets the version of the application; null when it is not known.</summary>
    public string? AppVersion { get; init; }

    /// <summary>Gets the guardian who acted; null when the person did.</summary>
    [PersonalInformation]
    public PersonPseudonym? Guardian { get; init; }

    /// <summary>Gets the purpose of another application from which the consent was carried over; null for none.</summary>
    public PurposeId? CarriedFrom { get; init; }

    internal string? FindObstacle() => Kind switch
    {
        _ when Person.IsNobody || Purpose.IsEmpty || string.IsNullOrWhiteSpace(Id) => "it lacks an id, a person or a purpose",
        _ when NoticeVersion < 1 || string.IsNullOrWhiteSpace(NoticeHash) => "it is bound to no sealed notice",
        ConsentEventKind.Given when Gesture == ConsentGesture.None || !Enum.IsDefined(Gesture) => "it has no express act",
        ConsentEventKind.Given when Form == ConsentForm.None => "it has no form",
        ConsentEventKind.Given when Form == ConsentForm.Written && Gesture != ConsentGesture.Signature => "it is in writing without a signature",
        ConsentEventKind.Asked when PromptId is null || ValidUntil is null => "it has no prompt that expires",
        ConsentEventKind.None => "it says nothing",
        _ => Enum.IsDefined(Kind) ? null : "its kind is unknown",
    };
}
