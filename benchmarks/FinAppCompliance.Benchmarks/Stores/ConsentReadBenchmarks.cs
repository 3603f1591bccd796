using System.Data.Common;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using FinAppCompliance.Benchmarks.Privacy;
using FinAppCompliance.Privacy;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Persons;
using Microsoft.Extensions.DependencyInjection;

namespace FinAppCompliance.Benchmarks.Stores;

/// <summary>The current consent of one person, read through to the database, beside a bare look-up of the same rows by a prepared statement.</summary>
[MemoryDiagnoser]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "GlobalCleanup disposes.")]
public class ConsentReadBenchmarks
{
    private const int Persons = 2_000;

    private readonly ConsentLoad _load = new(purposes: 4);
    private BenchDatabase _database = null!;
    private ConsentRegister _register = null!;
    private PersonPseudonym[] _persons = [];
    private DbConnection _connection = null!;
    private DbCommand _lookUp = null!;
    private int _next;

    [ParamsSource(typeof(BenchDatabase), nameof(BenchDatabase.Engines))]
    public string Engine { get; set; } = string.Empty;

    /// <summary>Gets or sets how many events a person has; four purposes.</summary>
    [Params(4, 20)]
    public int Events { get; set; }

    [GlobalSetup]
    public async Task Setup()
    {
        _database = BenchDatabase.Create(Engine, services => services
            .AddSingleton<IPersonSource>(_load.Persons)
            .AddFinAppPrivacy(options => options.RestingPeriod = TimeSpan.FromDays(30)));
        _register = _database.Services.GetRequiredService<ConsentRegister>();
        await _register.Notices.PublishAsync(_load.Notice);
        _persons = [.. Enumerable.Range(0, Persons).Select(number => _load.Add(number, Events, _register.Store))];
        _connection = _database.Open();
        _lookUp = _connection.CreateCommand();
        _lookUp.CommandText = "SELECT stamp, body FROM privacy_event WHERE tenant = @tenant AND person = @person ORDER BY place";
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[("tenant", "default"), ("person", _persons[0].ToString())])
        {
            var parameter = _lookUp.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            _lookUp.Parameters.Add(parameter);
        }

        await _lookUp.PrepareAsync();
        var decision = await Check();
        if (decision.Permits != _load.Expects(0, Events) || await BareLookUp() < 200 * Events)
        {
            throw new InvalidOperationException("the benchmark reads something else than it says");
        }
    }

    [GlobalCleanup]
    public async Task Cleanup()
    {
        await _lookUp.DisposeAsync();
        await _connection.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Benchmark(Baseline = true)]
    public async Task<long> BareLookUp()
    {
        _lookUp.Parameters[1].Value = NextPerson().ToString();
        await using var reader = await _lookUp.ExecuteReaderAsync();
        var bytes = 0L;
        while (await reader.ReadAsync())
        {
            bytes += reader.GetInt64(0) + reader.GetFieldValue<byte[]>(1).Length;
        }

        return bytes;
    }

    /// <summary>The same, with each row read to an object by the JSON reader of the base library.</summary>
    [Benchmark]
    public async Task<int> LookUpReadToObjects()
    {
        _lookUp.Parameters[1].Value = NextPerson().ToString();
        await using var reader = await _lookUp.ExecuteReaderAsync();
        var events = new List<EventRow>();
        while (await reader.ReadAsync())
        {
            events.Add(JsonSerializer.Deserialize<EventRow>(reader.GetFieldValue<byte[]>(1), Json)!);
        }

        return events.Count;
    }

    [Benchmark]
    public ValueTask<ConsentDecision> Check() => _register.CheckAsync(NextPerson(), _load.Purposes[0]);

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private PersonPseudonym NextPerson() => _persons[_next++ % Persons];

    /// <summary>What a hand-written program would keep of an event.</summary>
    private sealed record EventRow(string Id, string Purpose, string Kind, DateTimeOffset At, DateTimeOffset? ValidUntil, int NoticeVersion, string Form);
}
