using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Persons;
using FinAppCompliance.Privacy.Purposes;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Options;

namespace FinAppCompliance.EntityFrameworkCore.Privacy;

/// <summary>Answers consent checks of ordinary purposes from the memory of this process for a stated time; everything else is read through.</summary>
/// <remarks>
/// Read through, with no staleness: sensitive purposes, purposes that need separate consent, notices that serve children under
/// fourteen, and whatever could not be read. The age of an answer is counted by the host's clock from before it was read,
/// whatever the cache does; a cache that fails, or answers what cannot be read, is passed by. No shared cache is used, for who
/// writes to it could grant consents. Thread-safe.
/// </remarks>
public sealed class ConsentCheckCache
{
    private const HybridCacheEntryFlags LocalOnly = HybridCacheEntryFlags.DisableDistributedCache;

    private static readonly HybridCacheEntryOptions Look = new() { Flags = LocalOnly | HybridCacheEntryFlags.DisableUnderlyingData };

    private readonly ConsentRegister _register;
    private readonly HybridCache _cache;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _staleness;
    private readonly HybridCacheEntryOptions _keep;

    /// <summary>Creates the cache over a register.</summary>
    /// <param name="register">The register, which decides.</param>
    /// <param name="cache">The cache of this process.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="options">The settings.</param>
    public ConsentCheckCache(ConsentRegister register, HybridCache cache, TimeProvider clock, IOptions<ConsentCacheOptions> options)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(cache);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(options);
        _register = register;
        _cache = cache;
        _clock = clock;
        _staleness = options.Value.MaxStaleness;
        _keep = new() { Expiration = _staleness, LocalCacheExpiration = _staleness, Flags = LocalOnly };
    }

    /// <summary>Says whether a purpose may be pursued for a person, as it stood at most <see cref="ConsentCacheOptions.MaxStaleness"/> ago.</summary>
    /// <param name="person">The person.</param>
    /// <param name="purpose">The purpose.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The decision, with the instant for which it was made; it denies when a store could not be read.</returns>
    public async ValueTask<ConsentDecision> CheckAsync(PersonPseudonym person, PurposeId purpose, CancellationToken cancellationToken = default)
    {
        var key = KeyOf(person, purpose);
        var began = _clock.GetUtcNow();
        if (CachedDecision.TryRead(await LookAsync(key, cancellationToken).ConfigureAwait(false), purpose) is { } known && IsFresh(began - known.ReadAt))
        {
            return known.Decision;
        }

        var decision = await _register.CheckAsync(person, purpose, cancellationToken).ConfigureAwait(false);
        if (decision.Verdict != ConsentVerdict.StoreUnavailable && await MayKeepAsync(purpose, cancellationToken).ConfigureAwait(false))
        {
            await KeepAsync(key, new(began, decision), cancellationToken).ConfigureAwait(false);
        }

        return decision;
    }

    /// <summary>Withdraws a consent, and forgets what this process knows of it.</summary>
    /// <param name="person">The person.</param>
    /// <param name="purpose">The purpose.</param>
    /// <param name="cancellationToken">Stops waiting; withdrawing again is safe and changes nothing.</param>
    public async ValueTask<ConsentReceipt> WithdrawAsync(PersonPseudonym person, PurposeId purpose, CancellationToken cancellationToken = default)
    {
        var receipt = await _register.WithdrawAsync(person, purpose, cancellationToken).ConfigureAwait(false);
        await _cache.RemoveAsync(KeyOf(person, purpose), cancellationToken).ConfigureAwait(false);
        return receipt;
    }

    private static string KeyOf(PersonPseudonym person, PurposeId purpose) => $"finapp-consent/{purpose}/{person}";

    // An age below zero comes of a clock that went back.
    private bool IsFresh(TimeSpan age) => age >= TimeSpan.Zero && age <= _staleness;

    private async ValueTask<bool> MayKeepAsync(PurposeId purpose, CancellationToken cancellationToken)
    {
        var notices = await _register.Notices.LoadAsync(purpose.App, cancellationToken).ConfigureAwait(false);
        return notices.At(_clock.GetUtcNow()) is { } notice && (notice.Content.ServesUnderFourteen == false).IsTrue &&
            notice.Find(purpose) is { IsSensitive: false, SeparateReasons: SeparateReasons.None };
    }

    private async ValueTask<string?> LookAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            return await _cache.GetOrCreateAsync<string?>(key, static _ => ValueTask.FromResult<string?>(null), Look, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A cache may fail in any way; the register is asked then.
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private async ValueTask KeepAsync(string key, CachedDecision decision, CancellationToken cancellationToken)
    {
        try
        {
            await _cache.SetAsync(key, decision.ToString(), _keep, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A cache may fail in any way; the decision stands without it.
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
        }
    }
}
