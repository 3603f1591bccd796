using System.Diagnostics.CodeAnalysis;
using FinAppCompliance.AuditTrail.Entries;

namespace FinAppCompliance.AuditTrail.MerkleTree;

/// <summary>The hash functions that somebody knows; the first is that of new logs. SHA-256 is always known.</summary>
internal sealed class TreeHashSet
{
    private readonly TreeHash[] _all;

    public TreeHashSet(IReadOnlyList<TreeHash> hashes)
    {
        _all = hashes.Any(static hash => hash.Name == TreeHash.Sha256.Name) ? [.. hashes] : [.. hashes, TreeHash.Sha256];
        if (_all.DistinctBy(static hash => hash.Name).Count() < _all.Length || _all.Any(static hash => !IsName(hash.Name)))
        {
            throw new ArgumentException(
                $"the tree hashes '{Names}' have one name twice, or one that is no word of small letters and digits; give each a name of its own", nameof(hashes));
        }
    }

    public TreeHash ForNewLogs => _all[0];

    public string Names => string.Join(", ", _all.Select(static hash => hash.Name));

    public bool TryFind(string name, [NotNullWhen(true)] out TreeHash? hash) =>
        (hash = Array.Find(_all, known => string.Equals(known.Name, name, StringComparison.Ordinal))) is not null;

    // Which function made the leaf hash of an entry; null when none did, so that the entry was altered or the function is not known.
    public TreeHash? FindFor(StoredEntry entry) => Array.Find(_all, hash => hash.OfLeaf(entry.Envelope.Span) == entry.LeafHash);

    public bool Commits(StoredEntry entry, SealedBody body, MerkleHash commitment) =>
        FindFor(entry) is { } hash && body.Commit(hash) == commitment;

    internal static bool IsName(string? name) => !string.IsNullOrEmpty(name) && name.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c));
}
