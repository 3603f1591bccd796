using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.DataSecurity;

namespace FinAppCompliance.Authorization.Policies;

/// <summary>Writes one grant as a sentence: to whom, under which engagement, for what, on what, how far, how long, approved by whom.</summary>
/// <remarks>Not thread-safe. What is left out is reported when the policy is loaded.</remarks>
public sealed class DataGrantBuilder
{
    private readonly List<MaskedField> _masked = [];
    private readonly List<AccessCondition> _conditions = [];
    private DataGrant _grant;

    internal DataGrantBuilder(string id) => _grant = new() { Id = id };

    /// <summary>Names the subject.</summary>
    /// <param name="subject">The id.</param>
    public DataGrantBuilder To(string subject) => Set(_grant with { Subject = subject });

    /// <summary>Names the role.</summary>
    /// <param name="role">The id.</param>
    public DataGrantBuilder ToRole(string role) => Set(_grant with { Role = role });

    /// <summary>Names the engagement.</summary>
    /// <param name="engagement">The id.</param>
    public DataGrantBuilder Under(string engagement) => Set(_grant with { Engagement = engagement });

    /// <summary>Names the purpose.</summary>
    /// <param name="purpose">The id.</param>
    public DataGrantBuilder For(string purpose) => Set(_grant with { Purpose = purpose });

    /// <summary>Names the asset and its environment.</summary>
    /// <param name="asset">The id.</param>
    /// <param name="environment">The environment.</param>
    public DataGrantBuilder On(string asset, AccessEnvironment environment) => Set(_grant with { Asset = asset, Environment = environment });

    /// <summary>Shows fields in clear.</summary>
    /// <param name="fields">The names.</param>
    public DataGrantBuilder Showing(params ReadOnlySpan<string> fields) => Set(_grant with { ClearFields = [.. fields] });

    /// <summary>Shows a field through a mask.</summary>
    /// <param name="field">The name.</param>
    /// <param name="mask">The mask.</param>
    public DataGrantBuilder Masking(string field, string mask)
    {
        _masked.Add(new(field, mask));
        return this;
    }

    /// <summary>Allows actions.</summary>
    /// <param name="actions">The actions.</param>
    public DataGrantBuilder Allowing(params ReadOnlySpan<AccessAction> actions) => Set(_grant with { Actions = [.. actions] });

    /// <summary>Sets the level ceiling.</summary>
    /// <param name="level">The highest data level.</param>
    /// <param name="jrtLevel">The highest JR/T 0197 level; null for none.</param>
    /// <param name="piClass">The highest JR/T 0171 class; null for none.</param>
    public DataGrantBuilder UpTo(DataLevel level, int? jrtLevel = null, PersonalFinancialClass? piClass = null) =>
        Set(_grant with { Ceiling = new(level, jrtLevel, piClass) });

    /// <summary>Sets the row caps.</summary>
    /// <param name="rows">Rows of one request.</param>
    /// <param name="rowsPerDay">Rows of a day.</param>
    public DataGrantBuilder AtMost(int rows, long rowsPerDay) => Set(_grant with { MaxRows = rows, MaxRowsPerDay = rowsPerDay });

    /// <summary>Sets the window.</summary>
    /// <param name="from">When it begins.</param>
    /// <param name="until">When it has ended, excluded.</param>
    public DataGrantBuilder Between(DateTimeOffset from, DateTimeOffset until) => Set(_grant with { From = from, Until = until });

    /// <summary>Names the approver.</summary>
    /// <param name="approver">The id.</param>
    public DataGrantBuilder ApprovedBy(string approver) => Set(_grant with { Approver = approver });

    /// <summary>Adds the approval that extraction from production needs.</summary>
    /// <param name="approver">Who approved.</param>
    /// <param name="from">When extraction may begin.</param>
    /// <param name="until">When it has ended, excluded.</param>
    public DataGrantBuilder WithExtraction(string approver, DateTimeOffset from, DateTimeOffset until) =>
        Set(_grant with { Extraction = new(approver, from, until) });

    /// <summary>Adds a condition.</summary>
    /// <param name="condition">The condition.</param>
    public DataGrantBuilder When(AccessCondition condition)
    {
        _conditions.Add(condition);
        return this;
    }

    /// <summary>Adds obligations.</summary>
    /// <param name="obligations">The obligations.</param>
    public DataGrantBuilder Obliging(AccessObligations obligations) => Set(_grant with { Obligations = obligations });

    /// <summary>States the last review.</summary>
    /// <param name="day">The day.</param>
    public DataGrantBuilder ReviewedOn(DateOnly day) => Set(_grant with { LastReviewed = day });

    internal DataGrant Build() => _grant with { MaskedFields = [.. _masked], Conditions = [.. _conditions] };

    private DataGrantBuilder Set(DataGrant grant)
    {
        _grant = grant;
        return this;
    }
}
