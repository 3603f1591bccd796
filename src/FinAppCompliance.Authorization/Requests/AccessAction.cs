using System.Text.Json.Serialization;

namespace FinAppCompliance.Authorization.Requests;

/// <summary>What somebody wants to do with data: one of the well-known actions, or one that the policy names itself.</summary>
/// <remarks>
/// Names compare ordinally. A policy knows at most 64 actions. The default value is no action and is always denied.
/// Immutable and thread-safe.
/// </remarks>
[JsonConverter(typeof(AccessActionJsonConverter))]
public readonly record struct AccessAction
{
    private static readonly AccessAction[] WellKnown =
    [
        new("read", 0), new("search", 1), new("create", 2), new("update", 3), new("delete", 4),
        new("export", 5), new("extract", 6), new("execute", 7), new("maintain", 8),
    ];

    private readonly string? _name;
    private readonly sbyte _number;

    private AccessAction(string name, int number)
    {
        _name = name;
        _number = (sbyte)(number + 1);
    }

    /// <summary>Gets the action of looking at rows one knows.</summary>
    public static AccessAction Read => WellKnown[0];

    /// <summary>Gets the action of finding rows by their contents.</summary>
    public static AccessAction Search => WellKnown[1];

    /// <summary>Gets the action of adding rows.</summary>
    public static AccessAction Create => WellKnown[2];

    /// <summary>Gets the action of changing rows.</summary>
    public static AccessAction Update => WellKnown[3];

    /// <summary>Gets the action of removing rows.</summary>
    public static AccessAction Delete => WellKnown[4];

    /// <summary>Gets the action of giving data to somebody outside.</summary>
    public static AccessAction Export => WellKnown[5];

    /// <summary>Gets the action of taking data out of its environment (数据提取); in production it needs an approval and a term of its own.</summary>
    public static AccessAction Extract => WellKnown[6];

    /// <summary>Gets the action of running a job over data without seeing it.</summary>
    public static AccessAction Execute => WellKnown[7];

    /// <summary>Gets the action of maintaining the system that holds the data.</summary>
    public static AccessAction Maintain => WellKnown[8];

    /// <summary>Gets the name; empty for the default value.</summary>
    public string Name => _name ?? string.Empty;

    internal static int WellKnownCount => WellKnown.Length;

    /// <summary>Gets the number of a well-known action, or -1.</summary>
    internal int Number => _number - 1;

    internal static ReadOnlySpan<AccessAction> AllWellKnown => WellKnown;

    /// <summary>Returns the action with a name.</summary>
    /// <param name="name">1 to 100 characters, compared ordinally.</param>
    /// <exception cref="ArgumentException">The name is blank or too long.</exception>
    public static AccessAction Of(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, 100, nameof(name));
        foreach (var known in WellKnown)
        {
            if (string.Equals(known._name, name, StringComparison.Ordinal))
            {
                return known;
            }
        }

        return new(name, -1);
    }

    /// <summary>Returns the name.</summary>
    public override string ToString() => Name;
}
