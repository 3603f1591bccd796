using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Auditing;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Inventory.Import;
using FinAppCompliance.Inventory.Lifecycle;
using FinAppCompliance.Inventory.Register;
using Microsoft.Extensions.Time.Testing;

namespace FinAppCompliance.Inventory.Tests;

/// <summary>A register over memory with a clock that stands still, for tests.</summary>
internal sealed class Desk
{
    public static readonly DateTimeOffset Start = new(2025, 6, 30, 2, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2025, 6, 30);
    public static readonly ChangeNote Note = new("lead", "for the test");

    public Desk(IAuditRecorder? recorder = null)
    {
        Register = new(new RegisterPorts { Store = Store, Clock = Clock, Recorder = recorder });
        Lifecycle = new(Register, Clock);
        Import = new(Register);
    }

    public FakeTimeProvider Clock { get; } = new(Start);

    public InMemoryRegisterStore Store { get; } = new();

    public ApplicationRegister Register { get; }

    public ApplicationLifecycle Lifecycle { get; }

    public RegisterImport Import { get; }

    public static MobileApplication App(string id = "app-1", string? name = null) => new() { Id = id, Name = name ?? $"应用{id}" };

    public async Task<RegisterEntry> AddAsync(RegisterRecord record)
    {
        var result = await Register.AddAsync(record, Note);
        Assert.True(result.IsRecorded, string.Join("; ", result.Problems.Select(static problem => problem.Message.En)));
        return result.Entry!;
    }

    public async Task ImportAsync(params RegisterRecord[] records)
    {
        var report = await Import.RunAsync(records, ImportMode.Replace, Note);
        Assert.Empty(report.Problems);
    }
}
