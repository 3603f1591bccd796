using System.Collections.Frozen;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.Privacy.Citations;

/// <summary>The places of law that this package cites, by requirement id such as <c>PIPL-17</c>.</summary>
/// <remarks>An engineering aid, not legal advice: ask <see cref="RegulatoryReference.IsVerified"/> before quoting. Thread-safe.</remarks>
public static class PrivacyCitations
{
    private static readonly FrozenDictionary<string, RegulatoryReference> ById = CitedDocument.All
        .SelectMany(static document => document.References())
        .ToFrozenDictionary(static reference => reference.Requirement.Value, StringComparer.Ordinal);

    /// <summary>Gets all cited places, ordered by id.</summary>
    public static IReadOnlyList<RegulatoryReference> All { get; } =
        [.. ById.Values.OrderBy(static reference => reference.Requirement)];

    /// <summary>Returns the place with an id.</summary>
    /// <param name="requirement">The id, such as <c>PIPL-17</c>.</param>
    /// <exception cref="ArgumentException">This package does not cite the place.</exception>
    public static RegulatoryReference Get(string requirement) => ById.TryGetValue(requirement ?? string.Empty, out var reference)
        ? reference
        : throw new ArgumentException($"'{requirement}' is not among the places that this package cites", nameof(requirement));
}
