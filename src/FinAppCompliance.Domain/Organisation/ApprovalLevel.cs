namespace FinAppCompliance.Domain.Organisation;

/// <summary>Says how high in the institution something was approved; a greater value is higher (审批层级).</summary>
public enum ApprovalLevel
{
    /// <summary>Not approved. Also the default value.</summary>
    None = 0,

    /// <summary>By a department.</summary>
    Department,

    /// <summary>By a branch's management.</summary>
    Branch,

    /// <summary>By senior management (高级管理层).</summary>
    SeniorManagement,

    /// <summary>By the board or party committee (董事会、党委会).</summary>
    Board,
}
