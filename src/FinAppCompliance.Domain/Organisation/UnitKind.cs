namespace FinAppCompliance.Domain.Organisation;

/// <summary>Says where a unit stands in the organisation (机构层级).</summary>
public enum UnitKind
{
    /// <summary>A department of head office or of a branch. Also the default value.</summary>
    Department = 0,

    /// <summary>Head office as a whole (总部).</summary>
    HeadOffice,

    /// <summary>A branch (分支机构), which plans and lists its own applications under N99-02.4.</summary>
    Branch,

    /// <summary>A sub-branch (支行).</summary>
    SubBranch,

    /// <summary>A subsidiary with a legal personality of its own.</summary>
    Subsidiary,
}
