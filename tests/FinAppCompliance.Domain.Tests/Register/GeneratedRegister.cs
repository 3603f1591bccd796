using System.Reflection;
using FinAppCompliance.Domain.Evidence;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Rectifications;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Tests.Register;

/// <summary>Makes registers with records of every kind from a number, each member unknown, absent or known.</summary>
internal sealed class GeneratedRegister(int seed)
{
    private readonly Random _random = new(seed);

    public InstitutionRegister Create(int recordsPerKind)
    {
        var records = RegisterSections.All.SelectMany(s => Enumerable.Range(0, s.IsSingle ? 1 : recordsPerKind).Select(i => (RegisterRecord)Make(s.RecordType, i))).ToList();
        var complete = RegisterSections.All.Where(_ => _random.Next(2) == 0).Select(s => s.RecordType);
        return new(
            records,
            complete,
            _random.Next(2) == 0 ? new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(_random.Next(1_000_000)) : null,
            [CompletePart.OfApplication("applications-0", Kinds()), CompletePart.OfUnit("units-0", Kinds()), CompletePart.OfUnit("units-0", Kinds())]);
    }

    private Type[] Kinds()
    {
        var kinds = RegisterSections.All.Where(static section => section.ConcernsApplications).Select(static section => section.RecordType).ToArray();
        return [.. Enumerable.Range(0, 1 + _random.Next(3)).Select(_ => kinds[_random.Next(kinds.Length)])];
    }

    private static string IdOf(Type type, int index) => $"{RegisterSections.ByType[type].Name}-{index}";

    private object Make(Type type, int index)
    {
        if (Standing(type, index) is { } standing)
        {
            return standing;
        }

        var record = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties().Where(p => p.CanWrite))
        {
            property.SetValue(record, property.Name switch
            {
                "Id" => IdOf(type, index),
                "EvidenceIds" => FactList<string>.Unknown,
                "Year" => (Fact<int>)2025,
                "ParentUnit" or "MergedInto" => Activator.CreateInstance(property.PropertyType),
                _ when property.Name.EndsWith("By", StringComparison.Ordinal) && property.PropertyType == typeof(Fact<string>) => Name(),
                _ when property.Name.EndsWith("pprover", StringComparison.Ordinal) && property.PropertyType == typeof(Fact<string>) => Name(),
                _ when property.Name.EndsWith("Through", StringComparison.Ordinal) => Fact<DateOnly>.Absent,
                _ => Value(property.PropertyType),
            });
        }

        return record;
    }

    private Fact<string> Name() => _random.Next(3) switch { 0 => default, 1 => Fact<string>.Absent, _ => $"王{_random.Next(100)}" };

    /// <summary>Makes records whose members may not contradict each other.</summary>
    private RegisterRecord? Standing(Type type, int index)
    {
        if (type != typeof(RectificationRecord) && type != typeof(FindingDispute))
        {
            return null;
        }

        var (id, day) = (IdOf(type, index), new DateOnly(2025, 1, 1).AddDays(_random.Next(300)));
        var one = new Ref<Person>(IdOf(typeof(Person), 0));
        return type == typeof(RectificationRecord)
            ? new RectificationRecord
            {
                Id = id,
                Number = $"WT-{index}",
                Text = (Fact<string>)Value(typeof(Fact<string>)),
                Fingerprints = (FactList<string>)Value(typeof(FactList<string>)),
                Severity = (Fact<WeaknessSeverity>)Value(typeof(Fact<WeaknessSeverity>)),
                ResponsiblePerson = one,
                OpenedOn = day,
                DueOn = _random.Next(2) == 0 ? default : (Fact<DateOnly>)day.AddDays(30),
                State = RectificationState.NotStarted,
                PostponedTo = Fact<DateOnly>.Absent,
                PostponedBy = Fact<Ref<Person>>.Absent,
                History = [new RectificationStep { Action = RectificationAction.Open, On = day, By = one, Reason = (Fact<string>)Value(typeof(Fact<string>)) }],
            }
            : new FindingDispute
            {
                Id = id,
                Rule = "N99-08.5",
                SubjectId = IdOf(typeof(Person), 0),
                Reason = "理由",
                RaisedBy = one,
                RaisedOn = day,
                ConfirmedBy = new Ref<Person>(IdOf(typeof(Person), 1)),
                ConfirmedOn = day,
                SettledOn = Fact<DateOnly>.Absent,
                EvidenceIds = [IdOf(typeof(EvidenceRecord), 0)],
            };
    }

    private object Value(Type type)
    {
        if (!type.IsGenericType || type.GetGenericTypeDefinition() == typeof(Ref<>))
        {
            return Plain(type);
        }

        var element = type.GetGenericArguments()[0];
        var isList = type.GetGenericTypeDefinition() == typeof(FactList<>);
        if (_random.Next(3) == 0)
        {
            return Activator.CreateInstance(type)!;
        }

        if (!isList)
        {
            return _random.Next(3) == 0
                ? type.GetProperty("Absent")!.GetValue(null)!
                : type.GetMethods(BindingFlags.Public | BindingFlags.Static).Single(m => m.Name == "op_Implicit").Invoke(null, [Plain(element)])!;
        }

        var items = Array.CreateInstance(element, _random.Next(3));
        for (var i = 0; i < items.Length; i++)
        {
            items.SetValue(Plain(element), i);
        }

        return typeof(GeneratedRegister).GetMethod(nameof(List), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(element).Invoke(null, [items])!;
    }

    private static FactList<T> List<T>(T[] items)
        where T : notnull => [.. items];

    private object Plain(Type type)
    {
        if (type.IsEnum)
        {
            var values = Enum.GetValues(type);
            return values.GetValue(_random.Next(values.Length))!;
        }

        if (type.IsGenericType)
        {
            return Activator.CreateInstance(type, IdOf(type.GetGenericArguments()[0], 0))!;
        }

        return Type.GetTypeCode(type) switch
        {
            TypeCode.String => "文" + new string((char)_random.Next(0x20, 0xD7FF), 1) + _random.Next(100),
            TypeCode.Int32 => 1 + _random.Next(5),
            TypeCode.Int64 => (long)_random.Next(1000),
            TypeCode.Decimal => _random.Next(100) / 100m,
            TypeCode.Boolean => _random.Next(2) == 0,
            _ when type == typeof(DateOnly) => new DateOnly(2000, 1, 1).AddDays(_random.Next(20_000)),
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.FromHours(8)).AddTicks(_random.NextInt64(1L << 55)),
            _ => Make(type, 0),
        };
    }
}
