using System.Collections.Frozen;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Privacy.Necessity;

namespace FinAppCompliance.Privacy.Purposes;

/// <summary>The kinds of personal information that are built in, by code.</summary>
/// <remarks>
/// A draft of the project's own against PIPL 28, GB/T 35273 and JR/T 0171 as known from secondary sources. Where it depends
/// on use, the kind is marked sensitive. A kind that is missing is created with <see cref="InformationKind"/>. Thread-safe.
/// </remarks>
public static class InformationKinds
{
    private static readonly FrozenDictionary<string, InformationKind> ByCode = Load();

    /// <summary>Gets all built-in kinds, ordered by code.</summary>
    public static IReadOnlyList<InformationKind> All { get; } =
        [.. ByCode.Values.OrderBy(static kind => kind.Code, StringComparer.Ordinal)];

    /// <summary>Returns a built-in kind.</summary>
    /// <param name="code">The code, such as <c>phone_number</c>.</param>
    /// <exception cref="ArgumentException">There is none with this code.</exception>
    public static InformationKind Get(string code) => Find(code) ??
        throw new ArgumentException($"'{code}' is no built-in kind of information; take one of: {string.Join(", ", All.Select(static k => k.Code))}", nameof(code));

    /// <summary>Finds a built-in kind; null when there is none with the code.</summary>
    /// <param name="code">The code.</param>
    public static InformationKind? Find(string code) => ByCode.GetValueOrDefault(code ?? string.Empty);

    private static FrozenDictionary<string, InformationKind> Load() => EmbeddedTable
        .Read("information-kinds.csv")
        .Select(static row => new InformationKind(row[0], new BilingualText(row[1], row[0].Replace('_', ' ')), row[3] != "no"))
        .ToFrozenDictionary(static kind => kind.Code, StringComparer.Ordinal);
}
