using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Authorization.Policies;

/// <summary>Writes a policy in code, so that it reads aloud.</summary>
/// <remarks>Not thread-safe. Nothing is checked before <see cref="Load"/>, which then reports everything at once.</remarks>
/// <param name="version">The version of the policy.</param>
public sealed class AccessPolicyBuilder(string version)
{
    private readonly List<AccessPurpose> _purposes = [];
    private readonly List<string> _roles = [];
    private readonly List<AttributeDeclaration> _attributes = [];
    private readonly List<AccessSubject> _subjects = [];
    private readonly List<ProtectedAsset> _assets = [];
    private readonly List<VendorContract> _contracts = [];
    private readonly List<Engagement> _engagements = [];
    private readonly List<DataGrant> _grants = [];
    private readonly List<Prohibition> _prohibitions = [];
    private readonly List<SeparationRule> _separations = [];
    private readonly List<ElevationClass> _elevations = [];

    /// <summary>Declares a purpose.</summary>
    /// <param name="id">The id.</param>
    /// <param name="zh">What it is, in Chinese.</param>
    /// <param name="en">What it is, in English.</param>
    public AccessPolicyBuilder Purpose(string id, string zh, string en) => Add(_purposes, new AccessPurpose(id, new BilingualText(zh, en)));

    /// <summary>Declares a role.</summary>
    /// <param name="id">The id.</param>
    public AccessPolicyBuilder Role(string id) => Add(_roles, id);

    /// <summary>Declares an attribute of the circumstances.</summary>
    /// <param name="name">The name.</param>
    /// <param name="kind">The type.</param>
    public AccessPolicyBuilder ContextAttribute(string name, AttributeKind kind) => Add(_attributes, new AttributeDeclaration(name, kind));

    /// <summary>Declares staff of the institution.</summary>
    /// <param name="id">The id.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="roles">The roles held.</param>
    public AccessPolicyBuilder Staff(string id, string unit, params ReadOnlySpan<string> roles) =>
        Subject(new() { Id = id, Kind = SubjectKind.Staff, Unit = unit, Roles = [.. roles] });

    /// <summary>Declares a person who works for a vendor.</summary>
    /// <param name="id">The id.</param>
    /// <param name="organisation">The vendor.</param>
    /// <param name="until">When the person's term ends, excluded; null for no known end.</param>
    public AccessPolicyBuilder VendorStaff(string id, string organisation, DateTimeOffset? until = null) =>
        Subject(new() { Id = id, Kind = SubjectKind.VendorStaff, Organisation = organisation, Until = until });

    /// <summary>Declares a subject.</summary>
    /// <param name="subject">The subject.</param>
    public AccessPolicyBuilder Subject(AccessSubject subject) => Add(_subjects, subject);

    /// <summary>Declares an asset.</summary>
    /// <param name="asset">The asset.</param>
    public AccessPolicyBuilder Asset(ProtectedAsset asset) => Add(_assets, asset);

    /// <summary>Declares a contract.</summary>
    /// <param name="contract">The contract.</param>
    public AccessPolicyBuilder Contract(VendorContract contract) => Add(_contracts, contract);

    /// <summary>Declares an engagement.</summary>
    /// <param name="engagement">The engagement.</param>
    public AccessPolicyBuilder Engagement(Engagement engagement) => Add(_engagements, engagement);

    /// <summary>Writes a grant as a sentence.</summary>
    /// <param name="id">The id.</param>
    /// <param name="write">Writes it.</param>
    public AccessPolicyBuilder Grant(string id, Action<DataGrantBuilder> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var builder = new DataGrantBuilder(id);
        write(builder);
        return Grant(builder.Build());
    }

    /// <summary>Adds a grant.</summary>
    /// <param name="grant">The grant.</param>
    public AccessPolicyBuilder Grant(DataGrant grant) => Add(_grants, grant);

    /// <summary>Adds a prohibition.</summary>
    /// <param name="prohibition">The prohibition.</param>
    public AccessPolicyBuilder Forbid(Prohibition prohibition) => Add(_prohibitions, prohibition);

    /// <summary>Keeps two duties apart.</summary>
    /// <param name="separation">The separation.</param>
    public AccessPolicyBuilder Separate(SeparationRule separation) => Add(_separations, separation);

    /// <summary>Offers a class of access for a short time.</summary>
    /// <param name="elevation">The class.</param>
    public AccessPolicyBuilder Elevation(ElevationClass elevation) => Add(_elevations, elevation);

    /// <summary>Returns what was written, unchecked.</summary>
    public AccessPolicy Build() => new()
    {
        Version = version,
        Purposes = [.. _purposes],
        Roles = [.. _roles],
        ContextAttributes = [.. _attributes],
        Subjects = [.. _subjects],
        Assets = [.. _assets],
        Contracts = [.. _contracts],
        Engagements = [.. _engagements],
        Grants = [.. _grants],
        Prohibitions = [.. _prohibitions],
        Separations = [.. _separations],
        ElevationClasses = [.. _elevations],
    };

    /// <summary>Loads what was written.</summary>
    /// <exception cref="AccessPolicyException">There are problems; all of them are listed.</exception>
    public PolicySnapshot Load() => PolicySnapshot.Load(Build());

    private AccessPolicyBuilder Add<T>(List<T> list, T one)
    {
        ArgumentNullException.ThrowIfNull(one);
        list.Add(one);
        return this;
    }
}
