using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FinAppCompliance.Domain.Register.Shapes;

/// <summary>What a record or a nested value looks like in a file, taken from its type.</summary>
internal sealed class RecordShape
{
    /// <summary>What of a type must be kept, for a shape is read from the type itself.</summary>
    public const DynamicallyAccessedMemberTypes Needed = DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicParameterlessConstructor;

    private const string From = "From";
    private const string Through = "Through";
    private static readonly ConcurrentDictionary<Type, RecordShape> Known = new();

    [DynamicallyAccessedMembers(Needed)]
    private readonly Type _type;

    private RecordShape([DynamicallyAccessedMembers(Needed)] Type type)
    {
        _type = type;
        Name = JsonNamingPolicy.CamelCase.ConvertName(type.Name);
        Members = [.. Properties(type).Select(static property => new MemberShape(property))];
        Periods = [.. FindPeriods(Members)];
        Orders = [.. EventOrders.Of(type).Select(order => (Position(order.First), Position(order.Second)))];
        SelfReferences = [.. Enumerable.Range(0, Members.Count).Where(i => Members[i] is { Form: FactForm.Fact, Value.Target: { } target } && target.RecordType == type)];
        if (Members.Count > 64)
        {
            throw new NotSupportedException($"the record has {Members.Count} members; readers keep track of at most 64");
        }
    }

    /// <summary>Gets the name of the type in camel case; labels of nested values stand under it.</summary>
    public string Name { get; }

    /// <summary>Gets the members, in the order in which they are written.</summary>
    public IReadOnlyList<MemberShape> Members { get; }

    /// <summary>Gets the pairs of members that begin and end a period, by position.</summary>
    public IReadOnlyList<(int From, int Through)> Periods { get; }

    /// <summary>Gets the pairs of times that cannot have happened in the other order, by position.</summary>
    public IReadOnlyList<(int First, int Second)> Orders { get; }

    /// <summary>Gets the members that point to a record of the same type, by position; chains of them must not form a ring.</summary>
    public IReadOnlyList<int> SelfReferences { get; }

    /// <summary>Returns the shape of a type; computed once.</summary>
    /// <param name="type">The type of a record or of a nested value.</param>
    public static RecordShape Of([DynamicallyAccessedMembers(Needed)] Type type) => Known.TryGetValue(type, out var known) ? known : Known.GetOrAdd(type, new RecordShape(type));

    /// <summary>Makes a record or nested value; a member that the file does not state stays unknown.</summary>
    /// <param name="element">What the file says, found free of errors of form.</param>
    /// <exception cref="ArgumentException">A value lies outside its bounds.</exception>
    public object Make(JsonElement element)
    {
        var made = Activator.CreateInstance(_type)!;
        var position = -1;
        foreach (var property in element.EnumerateObject())
        {
            position = Find(property, position);
            if (position >= 0)
            {
                Members[position].Fill(made, property.Value);
            }
        }

        return made;
    }

    /// <summary>Returns the position of a member; files mostly keep the order, so the search begins after the last one. -1 for none.</summary>
    /// <param name="property">What a file states.</param>
    /// <param name="last">The position of the member before.</param>
    public int Find(JsonProperty property, int last)
    {
        for (var i = 1; i <= Members.Count; i++)
        {
            var position = (last + i) % Members.Count;
            if (property.NameEquals(Members[position].Utf8Name))
            {
                return position;
            }
        }

        return -1;
    }

    /// <summary>Returns the properties that files hold, the id first, in the order in which they are written.</summary>
    private static IEnumerable<PropertyInfo> Properties([DynamicallyAccessedMembers(Needed)] Type type)
    {
        PropertyInfo[] held = [.. type.GetProperties().Where(static p => p.GetMethod is not null && p.SetMethod is not null && !p.IsDefined(typeof(JsonIgnoreAttribute), inherit: true))];
        return held.Where(static p => p.Name == nameof(RegisterRecord.Id)).Concat(held.Where(static p => p.Name != nameof(RegisterRecord.Id)));
    }

    private int Position(string name)
    {
        for (var position = 0; position < Members.Count; position++)
        {
            if (Members[position].Name == name)
            {
                return position;
            }
        }

        throw new NotSupportedException($"there is no member '{name}' whose time could be compared");
    }

    private static IEnumerable<(int From, int Through)> FindPeriods(IReadOnlyList<MemberShape> members)
    {
        for (var from = 0; from < members.Count; from++)
        {
            if (members[from] is not { Value.Form: ValueForm.LegalDate } first || !first.Name.EndsWith(From, StringComparison.Ordinal))
            {
                continue;
            }

            var name = first.Name[..^From.Length] + Through;
            for (var until = 0; until < members.Count; until++)
            {
                if (members[until].Name == name)
                {
                    yield return (from, until);
                }
            }
        }
    }
}
