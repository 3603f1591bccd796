using System.Collections.Concurrent;
using System.Text.Json;
using FinAppCompliance.Domain.Register.Json;

namespace FinAppCompliance.Domain.Register.Shapes;

/// <summary>What a record or a nested value looks like in a file, taken from the serializer's own description.</summary>
internal sealed class RecordShape
{
    private const string From = "From";
    private const string Through = "Through";
    private static readonly ConcurrentDictionary<Type, RecordShape> Known = new();

    private RecordShape(Type type)
    {
        Name = JsonNamingPolicy.CamelCase.ConvertName(type.Name);
        Members = [.. RegisterJson.Options.GetTypeInfo(type).Properties.Where(static p => p.Get is not null && p.Set is not null).Select(static p => new MemberShape(p))];
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
    public static RecordShape Of(Type type) => Known.GetOrAdd(type, static t => new RecordShape(t));

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
