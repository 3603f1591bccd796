using System.Reflection;
using System.Runtime.CompilerServices;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Cases;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Frozen;

/// <summary>Answers questions by entering facts into a register, as a person would: none, or at random.</summary>
internal sealed class RegisterAnswers
{
    private static readonly Dictionary<string, Type> Types = typeof(RegisterRecord).Assembly.GetTypes()
        .Where(static type => type.IsSubclassOf(typeof(RegisterRecord)) && RegisterMembers.SectionOf(type) is not null).ToDictionary(static type => RegisterMembers.SectionOf(type)!, StringComparer.Ordinal);

    private readonly Dictionary<string, RegisterRecord> _records;
    private readonly HashSet<Type> _complete;
    private readonly Random? _random;
    private readonly Random _values;
    private readonly DateTimeOffset _asOf;
    private int _made;

    /// <summary>Begins with a register; without a source of chance every answer is none, absent or declared complete.</summary>
    internal RegisterAnswers(InstitutionRegister register, Random? random)
    {
        _records = register.Records.ToDictionary(static record => record.Id, StringComparer.Ordinal);
        _complete = [.. register.CompleteKinds];
        _random = random;
        _values = random ?? new Random(7);
        _asOf = register.AsOf!.Value;
    }

    internal InstitutionRegister Register => new(_records.Values, _complete, _asOf);

    /// <summary>Answers one question; false when the register has no place for an answer.</summary>
    internal bool Answer(FactQuestion question, bool declares)
    {
        if (!question.IsAddressed)
        {
            return false;
        }

        var type = Types[question.Section];
        if (question.Kind is MissingFactKind.Records or MissingFactKind.Record)
        {
            return AnswerRecords(question, type, declares);
        }

        foreach (var id in question.Records.Where(_records.ContainsKey))
        {
            Set(_records[id], Upper(question.Member!), question.Kind);
        }

        return question.Records.All(_records.ContainsKey);
    }

    private static string Upper(string member) => char.ToUpperInvariant(member[0]) + member[1..];

    private bool AnswerRecords(FactQuestion question, Type type, bool declares)
    {
        if (question.Kind == MissingFactKind.Record)
        {
            foreach (var subject in question.Records.Where(_records.ContainsKey))
            {
                EnterRecord(type, _records[subject]);
            }

            return true;
        }

        for (var count = _random?.Next(3) ?? 0; count > 0; count--)
        {
            Make(type);
        }

        if (declares || _random is null)
        {
            _complete.Add(type);
        }

        return true;
    }

    /// <summary>Enters the one record that is lacking: the word of a person that no filing is needed, or one of last month in which everything is filled in.</summary>
    private void EnterRecord(Type type, RegisterRecord subject)
    {
        if (type == typeof(Filing))
        {
            Add(new Filing { Id = NewId("exempt"), Application = new Ref<MobileApplication>(subject.Id), Kind = FilingKind.App, Status = FilingStatus.NotRequired });
            return;
        }

        var record = (RegisterRecord)RuntimeHelpers.GetUninitializedObject(type);
        type.GetProperty(nameof(RegisterRecord.Id))!.SetValue(record, NewId(type.Name));
        foreach (var property in type.GetProperties().Where(static property => property.CanWrite && property.Name != nameof(RegisterRecord.Id)))
        {
            Try(record, property, isKnown: true);
        }

        var reference = typeof(Ref<>).MakeGenericType(subject.GetType());
        foreach (var property in type.GetProperties().Where(property => property.CanWrite && (property.PropertyType == reference || property.PropertyType == typeof(Fact<>).MakeGenericType(reference))))
        {
            var target = Activator.CreateInstance(reference, subject.Id)!;
            property.SetValue(record, property.PropertyType == reference ? target : property.PropertyType.GetMethod("op_Implicit", [reference])!.Invoke(null, [target]));
        }

        Add(record);
    }

    private void Add(RegisterRecord record) => _records[record.Id] = record;

    private string NewId(string kind) => $"made-{kind}-{_made++}";

    private void Make(Type type)
    {
        var record = (RegisterRecord)RuntimeHelpers.GetUninitializedObject(type);
        type.GetProperty(nameof(RegisterRecord.Id))!.SetValue(record, NewId(type.Name));
        foreach (var property in type.GetProperties().Where(static property => property.CanWrite && property.Name != nameof(RegisterRecord.Id)))
        {
            if (property.GetCustomAttribute<RequiredMemberAttribute>() is not null || _random!.Next(3) > 0)
            {
                Try(record, property);
            }
        }

        Add(record);
    }

    private void Set(RegisterRecord record, string member, MissingFactKind kind)
    {
        if (member == nameof(DiscoveredApplication.MatchedApplication))
        {
            // Matched to no entry is what it says already; the answer is to take it into the ledger.
            var entry = new MobileApplication { Id = NewId("entry"), Name = ((DiscoveredApplication)record).Name };
            Add(entry);
            Add((DiscoveredApplication)record with { MatchedApplication = new Ref<MobileApplication>(entry.Id) });
            return;
        }

        var property = record.GetType().GetProperty(member)!;
        var copy = (RegisterRecord)record.GetType().GetMethod("<Clone>$")!.Invoke(record, [])!;
        if (kind == MissingFactKind.Value)
        {
            Try(copy, property, isKnown: true);
        }
        else if (_random is null || (kind == MissingFactKind.Order && _random.Next(2) == 0))
        {
            property.SetValue(copy, Absent(property.PropertyType));
        }
        else
        {
            Try(copy, property);
        }

        Add(copy);
    }

    private static object Absent(Type type) => type.GetGenericTypeDefinition() == typeof(Fact<>)
        ? type.GetProperty("Absent")!.GetValue(null)!
        : type.GetProperty("Empty")!.GetValue(null)!;

    /// <summary>Sets a member to a value at random; one that its bounds refuse is tried again.</summary>
    private void Try(RegisterRecord record, PropertyInfo property, bool isKnown = false)
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            try
            {
                property.SetValue(record, property.Name.Contains("Region", StringComparison.Ordinal) && property.PropertyType == typeof(FactList<string>) ? (FactList<string>)["510100"] : Value(property.PropertyType, isKnown));
                return;
            }
            catch (TargetInvocationException refused) when (refused.InnerException is ArgumentException)
            {
            }
        }

        property.SetValue(record, Absent(property.PropertyType));
    }

    private object Value(Type type, bool isKnown)
    {
        if (!type.IsGenericType || (type.GetGenericTypeDefinition() != typeof(Fact<>) && type.GetGenericTypeDefinition() != typeof(FactList<>)))
        {
            return Plain(type) ?? throw new InvalidOperationException($"no value of {type}");
        }

        var item = type.GetGenericArguments()[0];
        if ((!isKnown && _values.Next(4) == 0) || Plain(item) is not { } value)
        {
            return Absent(type);
        }

        if (type.GetGenericTypeDefinition() == typeof(FactList<>))
        {
            var items = Array.CreateInstance(item, 1);
            items.SetValue(value, 0);
            return typeof(RegisterAnswers).GetMethod(nameof(ListOf), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(item).Invoke(null, [items])!;
        }

        return type.GetMethod("op_Implicit", [item])!.Invoke(null, [value])!;
    }

    private static FactList<T> ListOf<T>(T[] items)
        where T : notnull => [.. items];

    private object? Plain(Type type)
    {
        if (type.IsEnum)
        {
            var values = Enum.GetValues(type);
            return values.GetValue(_values.Next(values.Length));
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Ref<>))
        {
            var targets = _records.Values.Where(record => record.GetType() == type.GetGenericArguments()[0]).ToArray();
            return targets.Length == 0 ? null : Activator.CreateInstance(type, targets[_values.Next(targets.Length)].Id);
        }

        return Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => _values.Next(2) == 0,
            TypeCode.Int32 => _values.Next(1, 60),
            TypeCode.Int64 => (long)_values.Next(1, 2_000_000),
            TypeCode.Decimal => (decimal)_values.Next(0, 100) / 100,
            TypeCode.Double => _values.NextDouble(),
            TypeCode.String => "文本",
            // The working calendar ends with 2026; what lies beyond it no register can settle.
            _ when type == typeof(DateOnly) => DateOnly.FromDateTime(_asOf.Date).AddDays(_values.Next(-900, 60)),
            _ when type == typeof(DateTimeOffset) => _asOf.AddHours(_values.Next(-20_000, 1_400)),
            _ => null,
        };
    }
}
