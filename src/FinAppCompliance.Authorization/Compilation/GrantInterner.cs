using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Authorization.Compilation;

/// <summary>Finds what grants share: terms, windows and engagements; a row then only points to them.</summary>
internal sealed class GrantInterner
{
    private readonly Dictionary<DataGrant, int> _terms = [];
    private readonly Dictionary<GrantWindow, int> _windows = [];
    private readonly Dictionary<string, int> _engagements = new(StringComparer.Ordinal);
    private readonly List<DataGrant> _termsInOrder = [];
    private readonly List<bool> _isExtraction = [];
    private readonly List<(string Asset, int Engagement, int Window, int Terms)> _rows = [];
    private readonly List<int> _grantOfRow = [];
    private int _grants;

    public GrantInterner(PolicyDirectory directory)
    {
        var policy = directory.Policy;
        var numbers = new Dictionary<(Engagement, string?), int>();
        var terms = new List<EngagementTerms>();
        EngagementIds = new string?[policy.Engagements.Count + 1];
        TermsOfEngagement = new int[EngagementIds.Length];
        for (var i = 0; i < policy.Engagements.Count; i++)
        {
            var engagement = policy.Engagements.Items[i];
            var blank = engagement with { Id = string.Empty };
            if (!numbers.TryGetValue((blank, engagement.Contract), out var number))
            {
                numbers[(blank, engagement.Contract)] = number = terms.Count;
                terms.Add(new(blank, engagement.Contract is null ? null : directory.Contracts[engagement.Contract]));
            }

            EngagementIds[i + 1] = engagement.Id;
            TermsOfEngagement[i + 1] = number;
            _engagements[engagement.Id] = i + 1;
        }

        EngagementTerms = [.. terms];
    }

    public string?[] EngagementIds { get; }

    public int[] TermsOfEngagement { get; }

    public EngagementTerms[] EngagementTerms { get; }

    public IReadOnlyList<DataGrant> Terms => _termsInOrder;

    public GrantWindow[] Windows => [.. _windows.OrderBy(static pair => pair.Value).Select(static pair => pair.Key)];

    public IReadOnlyList<(string Asset, int Engagement, int Window, int Terms)> Rows => _rows;

    public IReadOnlyList<int> GrantOfRow => _grantOfRow;

    public void Add(DataGrant grant)
    {
        var engagement = grant.Engagement is null ? 0 : _engagements[grant.Engagement];
        var blank = grant with { Id = string.Empty, Subject = null, Role = null, Engagement = null, From = null, Until = null };
        var terms = Intern(blank);
        var parent = engagement == 0 ? null : EngagementTerms[TermsOfEngagement[engagement]];
        if (grant.Extraction is null || grant.Actions.Count > 1)
        {
            AddRow(grant, engagement, terms, WindowOf(grant, parent, null));
        }

        if (grant.Extraction is not null)
        {
            AddRow(grant, engagement, terms + 1, WindowOf(grant, parent, grant.Extraction));
        }

        _grants++;
    }

    public GrantTerms[] Compile(CompiledAsset[] assets, NameIndex assetIndex, ActionTable actions)
    {
        var compiled = new GrantTerms[_termsInOrder.Count];
        for (var i = 0; i < compiled.Length; i++)
        {
            var declared = _termsInOrder[i];
            compiled[i] = new(declared, assets[assetIndex.Find(declared.Asset)], actions, _isExtraction[i]);
        }

        return compiled;
    }

    private int Intern(DataGrant blank)
    {
        if (_terms.TryGetValue(blank, out var number))
        {
            return number;
        }

        _terms[blank] = number = _termsInOrder.Count;
        _termsInOrder.Add(blank);
        _isExtraction.Add(false);
        if (blank.Extraction is not null)
        {
            _termsInOrder.Add(blank);
            _isExtraction.Add(true);
        }

        return number;
    }

    private void AddRow(DataGrant grant, int engagement, int terms, GrantWindow window)
    {
        if (!_windows.TryGetValue(window, out var number))
        {
            _windows[window] = number = _windows.Count;
        }

        _rows.Add((grant.Asset!, engagement, number, terms));
        _grantOfRow.Add(_grants);
    }

    /// <summary>Returns the window of a grant as its parents, and for extraction its approval, leave it.</summary>
    public static GrantWindow WindowOf(DataGrant grant, EngagementTerms? parent, ExtractionApproval? extraction)
    {
        var from = grant.From!.Value.UtcTicks;
        var until = grant.Until!.Value.UtcTicks;
        return new(
            from,
            until,
            Math.Max(Math.Max(from, parent?.From ?? from), extraction?.From.UtcTicks ?? from),
            Math.Min(Math.Min(until, parent?.Until ?? until), extraction?.Until.UtcTicks ?? until),
            parent is { IsSuspended: true });
    }
}
