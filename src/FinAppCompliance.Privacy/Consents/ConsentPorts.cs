using FinAppCompliance.Domain.Auditing;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Persons;

namespace FinAppCompliance.Privacy.Consents;

/// <summary>What a consent register works with.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ConsentPorts
{
    /// <summary>Gets the notices.</summary>
    public required NoticeRegister Notices { get; init; }

    /// <summary>Gets the store of consents.</summary>
    public required IConsentStore Store { get; init; }

    /// <summary>Gets the standing of persons.</summary>
    public required IPersonSource Persons { get; init; }

    /// <summary>Gets the clock.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Gets the working calendar; the built-in one of mainland China unless set.</summary>
    public IWorkingCalendar Calendar { get; init; } = ChineseWorkingCalendar.BuiltIn;

    /// <summary>Gets the audit trail; null records none.</summary>
    public IAuditRecorder? Audit { get; init; }

    /// <summary>Returns ports with stores in memory, for tests, samples and tools.</summary>
    /// <param name="persons">The standing of persons.</param>
    /// <param name="clock">The clock.</param>
    public static ConsentPorts InMemory(IPersonSource persons, TimeProvider clock) => new()
    {
        Notices = new(new InMemoryNoticeStore()),
        Store = new InMemoryConsentStore(),
        Persons = persons,
        Clock = clock,
    };
}
