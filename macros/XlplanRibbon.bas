Attribute VB_Name = "XlplanRibbon"
Option Explicit

' What the ribbon of the add-in calls, named in ribbon.xml.

Public Sub RibbonCheckPlan(control As IRibbonControl)
    CheckPlan
End Sub

Public Sub RibbonHighlightDeadlines(control As IRibbonControl)
    HighlightDeadlines
End Sub

Public Sub RibbonUpdateSummary(control As IRibbonControl)
    UpdateSummary
End Sub

Public Sub RibbonNextYear(control As IRibbonControl)
    NextYear
End Sub

Public Sub RibbonRemoveMarkup(control As IRibbonControl)
    RemoveMarkup
End Sub

Public Sub RibbonUndoLast(control As IRibbonControl)
    UndoLast
End Sub

Public Sub RibbonShowHelp(control As IRibbonControl)
    ShowHelp
End Sub
