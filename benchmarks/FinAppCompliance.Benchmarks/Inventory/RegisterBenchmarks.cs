using BenchmarkDotNet.Attributes;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Inventory;
using FinAppCompliance.Inventory.Import;
using FinAppCompliance.Inventory.Register;
using Microsoft.Extensions.DependencyInjection;

namespace FinAppCompliance.Benchmarks.Inventory;

/// <summary>Queries a register of applications with ten versions each, beside a plain dictionary and a plain scan.</summary>
[MemoryDiagnoser]
public class RegisterBenchmarks
{
    private const int VersionsEach = 10;
    private const int UnitCount = 400;

    private readonly Dictionary<string, RegisterRecord> _plain = new(StringComparer.Ordinal);
    private ApplicationRegister _register = null!;
    private string _id = string.Empty;
    private RegisterQuery _query = new();

    [Params(10_000, 100_000)]
    public int Applications { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var services = new ServiceCollection().AddFinAppInventory().BuildServiceProvider();
        _register = services.GetRequiredService<ApplicationRegister>();
        var records = Records(Applications).ToArray();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var report = services.GetRequiredService<RegisterImport>()
            .RunAsync(records, ImportMode.Replace, new("bench", "load")).AsTask().GetAwaiter().GetResult();
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine($"// {report.Added} records loaded, {bytes / report.Added} bytes each above the records themselves");
        foreach (var record in records)
        {
            _plain.Add(record.Id, record);
        }

        _id = $"app-{Applications / 2:D6}";
        _query = new() { Unit = "unit-7", Form = AppForm.MiniProgram };
        if (FindPlain() != Find() || ScanUnit() != ListUnit() || ListUnit() == 0)
        {
            throw new InvalidOperationException("the register and the plain collections disagree");
        }
    }

    [Benchmark]
    public RegisterRecord FindPlain() => _plain[_id];

    [Benchmark]
    public RegisterRecord Find() => _register.FindAsync(_id).AsTask().GetAwaiter().GetResult()!.Record;

    [Benchmark(Baseline = true)]
    public int ScanUnit() => _plain.Values.Count(_query.Selects);

    [Benchmark]
    public int ListUnit() => _register.ListAsync(_query).ToBlockingEnumerable().Count();

    [Benchmark]
    public int ListVersions() => _register.ListAsync(new() { ParentId = _id }).ToBlockingEnumerable().Count();

    private static IEnumerable<RegisterRecord> Records(int count)
    {
        for (var number = 0; number < count; number++)
        {
            var id = $"app-{number:D6}";
            yield return new MobileApplication
            {
                Id = id,
                Name = $"应用{number}",
                Form = (AppForm)(number % 5),
                State = AppState.Running,
                OwnerUnit = new Ref<OrgUnit>($"unit-{number % UnitCount}"),
            };
            for (var version = 0; version < VersionsEach; version++)
            {
                yield return new AppVersion { Id = $"{id}-{version}", Application = id, VersionName = $"1.{version}" };
            }
        }
    }
}
