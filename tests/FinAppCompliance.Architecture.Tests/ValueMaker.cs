using System.Reflection;
using System.Runtime.CompilerServices;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Architecture.Tests;

/// <summary>Makes values of any type from a number; members that refuse the simple value stay at their default.</summary>
internal sealed class ValueMaker(int seed)
{
    private const int Deepest = 3;
    private readonly Random _random = new(seed);
    private int _depth;

    public object Make(Type type)
    {
        var value = RuntimeHelpers.GetUninitializedObject(type);
        _depth++;
        foreach (var field in Fields(type))
        {
            if (_depth <= Deepest && Plain(field.FieldType) is { } content)
            {
                field.SetValue(value, content);
            }
        }

        _depth--;
        return value;
    }

    private static IEnumerable<FieldInfo> Fields(Type? type) =>
        type is null || type == typeof(object) ? [] : Fields(type.BaseType).Concat(type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));

    private object? Plain(Type type)
    {
        var number = _random.Next(3);
        if (type.IsEnum)
        {
            return Enum.GetValues(type).GetValue(number % Enum.GetValues(type).Length);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() is { } definition && (definition == typeof(Fact<>) || definition == typeof(FactList<>)))
        {
            return Fact(type, definition == typeof(FactList<>), number);
        }

        return Type.GetTypeCode(type) switch
        {
            TypeCode.String => $"text-{number}",
            TypeCode.Boolean => number == 0,
            TypeCode.Int32 => number,
            TypeCode.Int64 => (long)number,
            TypeCode.Decimal => (decimal)number,
            TypeCode.Byte => (byte)number,
            TypeCode.Double => (double)number,
            _ when type == typeof(DateOnly) => new DateOnly(2025, 1, 1).AddDays(number),
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2025, 1, 1, number, 0, 0, TimeSpan.Zero),
            _ when type == typeof(TimeSpan) => TimeSpan.FromHours(number),
            _ when type == typeof(ReadOnlyMemory<byte>) => new ReadOnlyMemory<byte>([(byte)number]),
            _ when Nullable.GetUnderlyingType(type) is { } underlying => Plain(underlying),
            _ when Collection(type) is { } collection => collection,
            _ when type.Assembly.GetName().Name!.StartsWith("FinAppCompliance", StringComparison.Ordinal) && !type.IsAbstract && (type.IsValueType || type.GetMethod("<Clone>$") is not null) => Make(type),
            _ => null,
        };
    }

    private object? Fact(Type type, bool isList, int number)
    {
        var element = number == 0 ? null : Plain(type.GetGenericArguments()[0]);
        if (element is null)
        {
            return Activator.CreateInstance(type);
        }

        var make = typeof(ValueMaker).GetMethod(isList ? nameof(List) : nameof(Known), BindingFlags.NonPublic | BindingFlags.Static)!;
        return make.MakeGenericMethod(type.GetGenericArguments()[0]).Invoke(null, [element]);
    }

    private object? Collection(Type type)
    {
        var element = type.IsArray ? type.GetElementType()
            : type.IsGenericType && type.GetGenericArguments().Length == 1 && type.IsAssignableFrom(type.GetGenericArguments()[0].MakeArrayType()) ? type.GetGenericArguments()[0] : null;
        if (element is null || Plain(element) is not { } item)
        {
            return null;
        }

        var array = Array.CreateInstance(element, 1);
        array.SetValue(item, 0);
        return array;
    }

    private static Fact<T> Known<T>(T value)
        where T : notnull => value;

    private static FactList<T> List<T>(T value)
        where T : notnull => [value];
}
