using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Authorization.Searching;

namespace FinAppCompliance.Authorization.AuthZen;

/// <summary>Answers AuthZEN messages in process; hosting them over HTTP is another layer's work.</summary>
/// <remarks>
/// Thread-safe. What a message leaves out or gets wrong denies; it never throws for a message. A search gives exactly what an evaluation
/// of the same message would permit, with the same circumstances. Searches are not recorded.
/// </remarks>
public sealed class AuthZenFront
{
    private readonly PolicyDecisionPoint _point;
    private readonly AuthorizationOptions _options;

    /// <summary>Creates the front.</summary>
    /// <param name="point">The decision point.</param>
    /// <param name="options">The purpose and environment of messages that state none.</param>
    public AuthZenFront(PolicyDecisionPoint point, AuthorizationOptions options)
    {
        ArgumentNullException.ThrowIfNull(point);
        ArgumentNullException.ThrowIfNull(options);
        _point = point;
        _options = options;
    }

    /// <summary>Answers one evaluation, and records it.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<AuthZenDecision> EvaluateAsync(AuthZenEvaluation evaluation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        return AuthZenTranslation.ToMessage(await DecideAsync(evaluation, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Answers a batch with its semantics, and records each decision made; a batch without evaluations is one evaluation of its defaults.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="cancellationToken">Stops deciding.</param>
    public async ValueTask<AuthZenBatchDecision> EvaluateAllAsync(AuthZenBatch batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var semantics = batch.Options?.Semantics ?? BatchSemantics.ExecuteAll;
        var decisions = new List<AuthZenDecision>();
        foreach (var one in batch.Evaluations is { Count: > 0 } evaluations ? evaluations : [new()])
        {
            var decision = await DecideAsync(With(batch, one), cancellationToken).ConfigureAwait(false);
            decisions.Add(AuthZenTranslation.ToMessage(decision));
            if (decision.Ends(semantics))
            {
                break;
            }
        }

        return new() { Evaluations = decisions };
    }

    /// <summary>Finds the subjects that may do an action with a resource.</summary>
    /// <param name="search">The search; its subject is left open but for the type, which is given back.</param>
    /// <param name="cancellationToken">Stops searching.</param>
    public async ValueTask<AuthZenSearchResponse> SearchSubjectsAsync(AuthZenEvaluation search, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(search);
        var results = new List<AuthZenSearchResult>();
        foreach (var id in Reached(search, null).Select(static reach => reach.Request.Subject).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (await IsPermittedAsync(search, new() { Type = search.Subject?.Type ?? "subject", Id = id }, search.Action, search.Resource, cancellationToken).ConfigureAwait(false))
            {
                results.Add(new() { Type = search.Subject?.Type, Id = id });
            }
        }

        return new() { Results = results };
    }

    /// <summary>Finds the actions that a subject may do with a resource; without a subject, none.</summary>
    /// <param name="search">The search; its action is left open.</param>
    /// <param name="cancellationToken">Stops searching.</param>
    public async ValueTask<AuthZenSearchResponse> SearchActionsAsync(AuthZenEvaluation search, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(search);
        var results = new List<AuthZenSearchResult>();
        foreach (var name in Reached(search, search.Subject?.Id ?? string.Empty).Select(static reach => reach.Request.Action.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (await IsPermittedAsync(search, search.Subject, new() { Name = name, Properties = search.Action?.Properties }, search.Resource, cancellationToken).ConfigureAwait(false))
            {
                results.Add(new() { Name = name });
            }
        }

        return new() { Results = results };
    }

    /// <summary>Finds those of some resources that a subject may do an action with.</summary>
    /// <param name="search">The search; its resource is left open.</param>
    /// <param name="candidates">The resources to choose from, as the host knows them.</param>
    /// <param name="cancellationToken">Stops searching.</param>
    public async ValueTask<AuthZenSearchResponse> SearchResourcesAsync(AuthZenEvaluation search, IEnumerable<AuthZenResource> candidates, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(search);
        ArgumentNullException.ThrowIfNull(candidates);
        var results = new List<AuthZenSearchResult>();
        foreach (var one in candidates)
        {
            if (await IsPermittedAsync(search, search.Subject, search.Action, one, cancellationToken).ConfigureAwait(false))
            {
                results.Add(new() { Type = one.Type, Id = one.Id });
            }
        }

        return new() { Results = results };
    }

    private static AuthZenEvaluation With(AuthZenBatch batch, AuthZenEvaluation? one) => new()
    {
        Subject = one?.Subject ?? batch.Subject,
        Action = one?.Action ?? batch.Action,
        Resource = one?.Resource ?? batch.Resource,
        Context = one?.Context ?? batch.Context,
    };

    private ValueTask<AccessDecision> DecideAsync(AuthZenEvaluation evaluation, CancellationToken cancellationToken)
    {
        var request = AuthZenTranslation.ToRequest(evaluation, _point.Current, _options);
        return AuthZenTranslation.FindDefect(evaluation, _point.Current) is { } defect
            ? _point.RefuseAsync(request, AccessReason.ContextInvalid, defect, cancellationToken)
            : _point.DecideAsync(request, cancellationToken);
    }

    /// <summary>Asks as an evaluation would, without recording: the same circumstances, and a message that it would refuse is refused.</summary>
    private async ValueTask<bool> IsPermittedAsync(
        AuthZenEvaluation search, AuthZenSubject? subject, AuthZenAction? action, AuthZenResource? resource, CancellationToken cancellationToken)
    {
        var evaluation = new AuthZenEvaluation { Subject = subject, Action = action, Resource = resource, Context = search.Context };
        if (AuthZenTranslation.FindDefect(evaluation, _point.Current) is not null)
        {
            return false;
        }

        var request = AuthZenTranslation.ToRequest(evaluation, _point.Current, _options);
        return (await _point.JudgeAsync(request, cancellationToken).ConfigureAwait(false)).Decision.IsPermitted;
    }

    /// <summary>Finds what some circumstances could reach; each find is then asked as an evaluation would ask it.</summary>
    private IEnumerable<AccessReach> Reached(AuthZenEvaluation search, string? subject)
    {
        if (_point.Current is not { } snapshot)
        {
            return [];
        }

        var request = AuthZenTranslation.ToRequest(search, snapshot, _options);
        return snapshot.Reach(new AccessSearch
        {
            Subject = subject,
            Asset = request.Asset,
            Action = subject is null ? request.Action : null,
            Purpose = request.Purpose,
            Engagement = request.Engagement,
        });
    }
}
