using FinAppCompliance.Authorization.Compilation;
using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Filtering;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Authorization.Searching;
using FinAppCompliance.Authorization.Tracing;

namespace FinAppCompliance.Authorization;

/// <summary>A loaded policy: one compiled form that answers check, filter and search, and explains itself.</summary>
/// <remarks>
/// Loading checks everything and reports every problem at once; what does not load decides nothing. A check is a hash look-up
/// and a few comparisons, whatever the number of grants, and allocates nothing. Immutable and thread-safe.
/// </remarks>
public sealed class PolicySnapshot
{
    private PolicySnapshot(PolicyTables tables) => Tables = tables;

    /// <summary>Gets the version, which every decision carries.</summary>
    public string Version => Tables.Version;

    /// <summary>Gets how many compiled grants there are; a grant with an extraction part counts twice.</summary>
    public int GrantCount => Tables.Rows.Length;

    internal PolicyTables Tables { get; }

    /// <summary>Loads a policy.</summary>
    /// <param name="policy">The declarations.</param>
    /// <exception cref="AccessPolicyException">The policy has problems; all of them are listed.</exception>
    public static PolicySnapshot Load(AccessPolicy policy) => TryLoad(policy, out var snapshot, out var problems)
        ? snapshot
        : throw new AccessPolicyException(policy.Version, problems);

    /// <summary>Loads a policy, if it has no problems.</summary>
    /// <param name="policy">The declarations.</param>
    /// <param name="snapshot">The loaded policy; null when there are problems.</param>
    /// <param name="problems">Every problem found.</param>
    public static bool TryLoad(
        AccessPolicy policy,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PolicySnapshot? snapshot,
        out IReadOnlyList<PolicyProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var list = new ProblemList();
        var tables = PolicyCompiler.Compile(policy, list);
        snapshot = tables is null ? null : new(tables);
        problems = list.Problems;
        return snapshot is not null;
    }

    /// <summary>Decides a request at an instant. Elevations are not looked at; the decision point does that.</summary>
    /// <param name="request">The request.</param>
    /// <param name="at">The instant.</param>
    public AccessDecision Check(in AccessRequest request, DateTimeOffset at) =>
        new Evaluation(Tables, in request, at.UtcTicks).Decide();

    /// <summary>Decides a request as <see cref="Check"/> and says of every clause whether it holds; slow, for people.</summary>
    /// <param name="request">The request.</param>
    /// <param name="at">The instant.</param>
    public AccessTrace Explain(in AccessRequest request, DateTimeOffset at) => new Tracer(Tables, request, at.UtcTicks).Trace();

    /// <summary>Turns a request about an asset into a filter over its rows, for LINQ providers and for memory.</summary>
    /// <typeparam name="T">The type of a row.</typeparam>
    /// <param name="request">The request; its row is left open.</param>
    /// <param name="at">The instant.</param>
    /// <param name="binding">Where conditions find their attributes in a row.</param>
    public AccessFilter<T> Filter<T>(in AccessRequest request, DateTimeOffset at, RowBinding<T> binding)
    {
        ArgumentNullException.ThrowIfNull(binding);
        return new FilterBuilder<T>(this, request with { Row = null }, at, binding).Build();
    }

    /// <summary>Finds every access that some grant permits at an instant, within what the question leaves open.</summary>
    /// <param name="question">The question: who can reach this field, what can this vendor reach, which actions.</param>
    /// <param name="at">The instant.</param>
    public IReadOnlyList<AccessReach> Search(AccessSearch question, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(question);
        return new Searcher(Tables, question, at.UtcTicks).Find();
    }

    /// <summary>Finds the accesses that some grant could permit in some circumstances; each must still be asked.</summary>
    internal IReadOnlyList<AccessReach> Reach(AccessSearch question) => new Searcher(Tables, question, at: 0, decides: false).Find();

    /// <summary>Restores the declarations from the compiled form; the same policy, with its grants ordered by id.</summary>
    public AccessPolicy ToPolicy() => Tables.Restore();
}
