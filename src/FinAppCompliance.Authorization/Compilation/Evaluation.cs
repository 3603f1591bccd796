using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Requests;

namespace FinAppCompliance.Authorization.Compilation;

/// <summary>
/// One evaluation of one request: names, walls, prohibitions, separations, the subject's term, then the grants in order of
/// rank. Lives on the stack and allocates nothing.
/// </summary>
internal ref struct Evaluation
{
    private readonly PolicyTables _tables;
    private readonly ref readonly AccessRequest _request;
    private readonly long _at;
    private readonly EvaluationMode _mode;
    private int _subject;
    private SubjectTerms _subjectTerms = null!;
    private CompiledAsset _asset = null!;
    private ulong _action;
    private UInt128 _wanted;
    private UInt128 _forbidden;
    private string? _forbiddenBy;
    private long _boundary = long.MaxValue;
    private AccessReason _reason;
    private string? _cause;

    /// <param name="tables">The compiled policy.</param>
    /// <param name="request">The request.</param>
    /// <param name="at">The instant, in UTC ticks.</param>
    /// <param name="mode">How what is special is treated.</param>
    public Evaluation(PolicyTables tables, ref readonly AccessRequest request, long at, EvaluationMode mode = EvaluationMode.Strict)
    {
        _tables = tables;
        _request = ref request;
        _at = at;
        _mode = mode;
    }

    public CompiledAsset Asset => _asset;

    public SubjectTerms SubjectTerms => _subjectTerms;

    public AccessDecision Decide() =>
        PassesRequest() && PassesProhibitions() && PassesSeparations() && PassesSubjectTerm() ? DecideByGrants() : Deny();

    /// <summary>Decides as <see cref="Decide"/>, with one elevation in the place of all grants.</summary>
    public AccessDecision DecideElevated(GrantTerms terms, GrantWindow window, string id)
    {
        if (!PassesRequest() || !PassesProhibitions() || !PassesSeparations() || !PassesSubjectTerm())
        {
            return Deny();
        }

        var reason = Test(terms, window, _request.Engagement);
        if (reason == AccessReason.Permitted)
        {
            return Permit(terms, id);
        }

        (_reason, _cause) = (reason, reason == AccessReason.Forbidden ? _forbiddenBy : id);
        return Deny();
    }

    /// <summary>Resolves names and checks what a request must state.</summary>
    public bool PassesRequest()
    {
        _subject = _tables.Subjects.Find(_request.Subject);
        var asset = _tables.AssetIndex.Find(_request.Asset);
        _action = _tables.Actions.MaskOf(_request.Action);
        if (_subject < 0 || asset < 0 || _action == 0)
        {
            return Fail(AccessReason.UnknownName, _subject < 0 ? _request.Subject : asset < 0 ? _request.Asset : _request.Action.Name);
        }

        _subjectTerms = _tables.TermsOf(_subject);
        _asset = _tables.Assets[asset];
        foreach (var name in _request.Fields.Items)
        {
            var field = _asset.FindField(name);
            if (field < 0)
            {
                return Fail(AccessReason.UnknownName, name);
            }

            _wanted |= FieldSets.Of(field);
        }

        if (string.IsNullOrEmpty(_request.Purpose) || _request.Environment == AccessEnvironment.Unknown)
        {
            return Fail(AccessReason.ContextMissing, _request.Environment == AccessEnvironment.Unknown ? "environment" : "purpose");
        }

        // An empty list is a mistake of the caller; it must not be read as the wish to see everything.
        if (_request.Rows < 0 || _request.RowsToday < 0 || _request.Fields.IsEmpty.IsTrue)
        {
            return Fail(AccessReason.ContextInvalid, _request.Fields.IsEmpty.IsTrue ? "fields" : "rows");
        }

        return !_asset.IsWalledOff || Fail(AccessReason.Environment, _asset.Declared.Id);
    }

    private bool PassesProhibitions()
    {
        var ofSubject = _subjectTerms.Prohibitions;
        var ofAsset = _asset.Prohibitions;
        if (ofSubject.Count == 0 || ofAsset.Count == 0)
        {
            return true;
        }

        var (listed, asked) = ofSubject.Count <= ofAsset.Count ? (ofSubject, ofAsset) : (ofAsset, ofSubject);
        var unevaluable = ConditionResult.Holds;
        string? unevaluableBy = null;
        foreach (var number in listed.Numbers)
        {
            if (!asked.Contains(number) || !IsRelevant(_tables.Prohibitions[number]))
            {
                continue;
            }

            var prohibition = _tables.Prohibitions[number];
            var result = CompiledCondition.EvaluateAll(prohibition.ConditionsOf(_asset), _request, _subjectTerms);
            if (result is ConditionResult.Missing or ConditionResult.Invalid && unevaluableBy is null)
            {
                (unevaluable, unevaluableBy) = (result, prohibition.Declared.Id);
            }
            else if (result == ConditionResult.Holds && !Withholds(prohibition))
            {
                return Fail(AccessReason.Forbidden, prohibition.Declared.Id);
            }
        }

        return unevaluableBy is null ||
            Fail(unevaluable == ConditionResult.Missing ? AccessReason.ContextMissing : AccessReason.ContextInvalid, unevaluableBy);
    }

    /// <summary>Says whether a prohibition covers action, fields and instant; its window counts for the validity of the decision.</summary>
    public bool IsRelevant(CompiledProhibition prohibition)
    {
        if ((prohibition.Actions & _action) == 0 || (_mode == EvaluationMode.SkipRelative && !prohibition.Declared.IsAbsolute) ||
            (_mode == EvaluationMode.AssumeConditions && prohibition.Declared.Conditions.Count > 0) ||
            (_wanted != UInt128.Zero && (_wanted & prohibition.FieldsOf(_asset)) == UInt128.Zero))
        {
            return false;
        }

        return Covers(prohibition.From, prohibition.Until);
    }

    /// <summary>Where the request names no fields, a prohibition of fields takes them away instead of refusing everything.</summary>
    private bool Withholds(CompiledProhibition prohibition)
    {
        if (!prohibition.HasFields || _wanted != UInt128.Zero)
        {
            return false;
        }

        _forbidden |= prohibition.FieldsOf(_asset);
        _forbiddenBy ??= prohibition.Declared.Id;
        return true;
    }

    public bool PassesSeparations()
    {
        string? unevaluableBy = null;
        foreach (var rule in _tables.DynamicSeparations)
        {
            var isFirst = rule.First.Covers(_request.Action, _request.Asset);
            var isSecond = rule.Second.Covers(_request.Action, _request.Asset);
            if ((!isFirst && !isSecond) || _mode == EvaluationMode.AssumeConditions)
            {
                continue;
            }

            if (_request.Performed.IsUnknown)
            {
                unevaluableBy ??= rule.Id;
            }

            foreach (var (action, asset) in _request.Performed.Items)
            {
                if ((isFirst && rule.Second.Covers(action, asset)) || (isSecond && rule.First.Covers(action, asset)))
                {
                    return Fail(AccessReason.SeparationOfDuties, rule.Id);
                }
            }
        }

        return unevaluableBy is null || Fail(AccessReason.ContextMissing, unevaluableBy);
    }

    public bool PassesSubjectTerm()
    {
        if (_subjectTerms.IsSuspended)
        {
            return Fail(AccessReason.Suspended, _request.Subject);
        }

        return Covers(_subjectTerms.From, _subjectTerms.Until) ||
            Fail(_at < _subjectTerms.From ? AccessReason.NotYet : AccessReason.Expired, _request.Subject);
    }

    private AccessDecision DecideByGrants()
    {
        _reason = AccessReason.NoGrant;
        var decided = TryGrants(_subject, out var decision);
        foreach (var role in _subjectTerms.Roles)
        {
            if (decided)
            {
                break;
            }

            decided = TryGrants(role, out decision);
        }

        return decided ? decision : Deny();
    }

    private bool TryGrants(int grantee, out AccessDecision decision)
    {
        var (row, end) = _tables.RowsOf(grantee, _asset.Number);
        for (; row < end && _tables.Rows[row].Asset == _asset.Number; row++)
        {
            ref readonly var compiled = ref _tables.Rows[row];
            var terms = _tables.Terms[compiled.Terms];
            var reason = Test(terms, _tables.Windows[compiled.Window], _tables.Engagements[compiled.Engagement]);
            if (reason == AccessReason.Permitted)
            {
                decision = Permit(terms, _tables.GrantIds[row]);
                return true;
            }

            if (DecisionStages.Of(reason) > DecisionStages.Of(_reason))
            {
                (_reason, _cause) = (reason, reason == AccessReason.Forbidden ? _forbiddenBy : _tables.GrantIds[row]);
            }
        }

        decision = default;
        return false;
    }

    private AccessReason Test(GrantTerms terms, in GrantWindow window, string? engagement)
    {
        var reason = TestStated(terms, window, engagement);
        if (reason == AccessReason.Permitted && terms.Conditions.Length > 0 && _mode != EvaluationMode.AssumeConditions)
        {
            reason = DecisionStages.ReasonOf(CompiledCondition.EvaluateAll(terms.Conditions, _request, _subjectTerms));
        }

        return reason == AccessReason.Permitted ? TestFieldsAndVolume(terms) : reason;
    }

    /// <summary>Tests a grant but for its conditions, which a filter turns into expressions.</summary>
    public AccessReason TestWithoutConditions(GrantTerms terms, in GrantWindow window, string? engagement)
    {
        var reason = TestStated(terms, window, engagement);
        return reason == AccessReason.Permitted ? TestFieldsAndVolume(terms) : reason;
    }

    private AccessReason TestStated(GrantTerms terms, in GrantWindow window, string? engagement)
    {
        // The window counts for the validity of a decision even where something else fails first.
        var isCurrent = Covers(window.From, window.Until);
        if ((terms.Actions & _action) == 0)
        {
            return AccessReason.Action;
        }

        if (!string.Equals(terms.Purpose, _request.Purpose, StringComparison.Ordinal))
        {
            return AccessReason.Purpose;
        }

        if (!string.Equals(engagement, _request.Engagement, StringComparison.Ordinal))
        {
            return AccessReason.Engagement;
        }

        if (terms.Environment != _request.Environment)
        {
            return AccessReason.Environment;
        }

        if (window.IsSuspended || terms.IsSuspended)
        {
            return AccessReason.Suspended;
        }

        if (!isCurrent)
        {
            return _at < window.From ? AccessReason.NotYet : AccessReason.Expired;
        }

        return AccessReason.Permitted;
    }

    private readonly AccessReason TestFieldsAndVolume(GrantTerms terms)
    {
        var visible = terms.Visible & ~_forbidden;
        if (_wanted == UInt128.Zero && visible == UInt128.Zero)
        {
            return AccessReason.Forbidden;
        }

        if (!_wanted.IsWithin(visible))
        {
            return (_wanted & ~visible & terms.Above) != UInt128.Zero ? AccessReason.Level : AccessReason.Field;
        }

        var rows = _request.Rows ?? 1;
        return rows > terms.MaxRows || (_request.RowsToday ?? 0) > terms.MaxRowsPerDay - rows ? AccessReason.Volume : AccessReason.Permitted;
    }

    private readonly AccessDecision Permit(GrantTerms terms, string grant)
    {
        var shown = _wanted == UInt128.Zero ? ~_forbidden : _wanted;
        var left = terms.MaxRowsPerDay - (_request.RowsToday ?? 0);
        return new()
        {
            Tables = _tables,
            Asset = _asset,
            Terms = terms,
            Reason = AccessReason.Permitted,
            GrantId = grant,
            Cause = _forbidden == UInt128.Zero ? null : _forbiddenBy,
            ClearFields = terms.Clear & shown,
            MaskedFields = terms.Masked & shown,
            MaxRows = (int)Math.Min(terms.MaxRows, left),
            MaxRowsToday = left,
            Obligations = (terms.Masked & shown) == UInt128.Zero ? terms.Obligations & ~AccessObligations.Mask : terms.Obligations,
            Boundary = _boundary,
        };
    }

    public readonly AccessDecision Deny() => new()
    {
        Tables = _tables,
        Asset = _asset,
        Reason = _reason,
        Cause = _cause,
        Boundary = _boundary,
    };

    /// <summary>Says whether a window covers the instant, and keeps the next of its boundaries for the validity of the decision.</summary>
    private bool Covers(long from, long until)
    {
        var next = _at < from ? from : until;
        if (next > _at && next < _boundary)
        {
            _boundary = next;
        }

        return _at >= from && _at < until;
    }

    private bool Fail(AccessReason reason, string? cause)
    {
        (_reason, _cause) = (reason, cause);
        return false;
    }
}
