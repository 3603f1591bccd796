using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Authorization.Searching;

namespace FinAppCompliance.Authorization.AuthZen;

/// <summary>Answers AuthZEN messages in process; hosting them over HTTP is another layer's work.</summary>
/// <remarks>Thread-safe. What a message leaves out or gets wrong denies; it never throws for a message.</remarks>
public sealed class AuthZenFront
{
    private readonly PolicyDecisionPoint _point;
    private readonly TimeProvider _clock;
    private readonly AuthorizationOptions _options;

    /// <summary>Creates the front.</summary>
    /// <param name="point">The decision point.</param>
    /// <param name="clock">The clock, for searches.</param>
    /// <param name="options">The purpose and environment of messages that state none.</param>
    public AuthZenFront(PolicyDecisionPoint point, TimeProvider clock, AuthorizationOptions options)
    {
        ArgumentNullException.ThrowIfNull(point);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(options);
        _point = point;
        _clock = clock;
        _options = options;
    }

    /// <summary>Answers one evaluation, and records it.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<AuthZenDecision> EvaluateAsync(AuthZenEvaluation evaluation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        return AuthZenTranslation.ToMessage(await _point.DecideAsync(Translate(evaluation), cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Answers a batch with its semantics, and records each decision made.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="cancellationToken">Stops deciding.</param>
    public async ValueTask<AuthZenBatchDecision> EvaluateAllAsync(AuthZenBatch batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var requests = batch.Evaluations.Select(one => Translate(new()
        {
            Subject = one.Subject ?? batch.Subject,
            Action = one.Action ?? batch.Action,
            Resource = one.Resource ?? batch.Resource,
            Context = one.Context ?? batch.Context,
        })).ToList();
        var semantics = batch.Options?.Semantics ?? BatchSemantics.ExecuteAll;
        var decisions = await _point.DecideAllAsync(requests, semantics, cancellationToken).ConfigureAwait(false);
        return new() { Evaluations = [.. decisions.Select(static decision => AuthZenTranslation.ToMessage(decision))] };
    }

    /// <summary>Finds the subjects that may do an action with a resource.</summary>
    /// <param name="search">The search; its subject is left open but for the type, which is given back.</param>
    public AuthZenSearchResponse SearchSubjects(AuthZenEvaluation search) => new()
    {
        Results = [.. Find(search).Select(static reach => reach.Request.Subject).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(id => new AuthZenSearchResult { Type = search.Subject?.Type, Id = id })],
    };

    /// <summary>Finds the actions that a subject may do with a resource.</summary>
    /// <param name="search">The search; its action is left open.</param>
    public AuthZenSearchResponse SearchActions(AuthZenEvaluation search) => new()
    {
        Results = [.. Find(search).Select(static reach => reach.Request.Action.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(static name => new AuthZenSearchResult { Name = name })],
    };

    /// <summary>Finds those of some resources that a subject may do an action with.</summary>
    /// <param name="search">The search; its resource is left open.</param>
    /// <param name="candidates">The resources to choose from, as the host knows them.</param>
    public AuthZenSearchResponse SearchResources(AuthZenEvaluation search, IEnumerable<AuthZenResource> candidates)
    {
        ArgumentNullException.ThrowIfNull(search);
        ArgumentNullException.ThrowIfNull(candidates);
        return new()
        {
            Results = [.. candidates
                .Where(one => _point.Check(Translate(new() { Subject = search.Subject, Action = search.Action, Resource = one, Context = search.Context })).IsPermitted)
                .Select(static one => new AuthZenSearchResult { Type = one.Type, Id = one.Id })],
        };
    }

    private IReadOnlyList<AccessReach> Find(AuthZenEvaluation search)
    {
        ArgumentNullException.ThrowIfNull(search);
        if (_point.Current is not { } snapshot)
        {
            return [];
        }

        var request = Translate(search);
        return snapshot.Search(
            new AccessSearch
            {
                Subject = search.Subject?.Id,
                Asset = request.Asset,
                Action = search.Action?.Name is { Length: > 0 } name ? AccessAction.Of(name) : null,
                Purpose = request.Purpose,
                Engagement = request.Engagement,
                Context = request.Context,
                Row = request.Row,
            },
            _clock.GetUtcNow());
    }

    private AccessRequest Translate(AuthZenEvaluation evaluation) => AuthZenTranslation.ToRequest(evaluation, _point.Current, _options);
}
